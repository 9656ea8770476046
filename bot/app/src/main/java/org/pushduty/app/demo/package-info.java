/** What the demo needs besides the bot: repositories with a believable history. */
@NullMarked
package org.pushduty.app.demo;

import org.jspecify.annotations.NullMarked;
