/** The outside as the bot sees it: interfaces that adapters implement. */
@NullMarked
package org.pushduty.core.port;

import org.jspecify.annotations.NullMarked;
