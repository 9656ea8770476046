/** The terminal as a chat network with one channel. */
@NullMarked
package org.pushduty.console;

import org.jspecify.annotations.NullMarked;
