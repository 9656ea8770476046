/** What every chat network shares. Pure values. */
@NullMarked
package org.pushduty.core.chat;

import org.jspecify.annotations.NullMarked;
