/** The bot itself: trains, pushes, duty, commands, and the ports to the outside. */
@NullMarked
package org.pushduty.core;

import org.jspecify.annotations.NullMarked;
