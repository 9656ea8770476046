/** Discord as a chat network, through JDA. */
@NullMarked
package org.pushduty.discord;

import org.jspecify.annotations.NullMarked;
