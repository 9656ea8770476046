/** What may be said: the registry, the grammar, and one class a command. */
@NullMarked
package org.pushduty.core.command;

import org.jspecify.annotations.NullMarked;
