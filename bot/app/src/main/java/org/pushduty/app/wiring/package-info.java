/** From the configuration to the bot: core's values, and the adapters. */
@NullMarked
package org.pushduty.app.wiring;

import org.jspecify.annotations.NullMarked;
