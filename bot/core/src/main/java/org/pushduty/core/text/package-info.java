/** The texts of a push: what they are made from, and how the team's own templates word them. */
@NullMarked
package org.pushduty.core.text;

import org.jspecify.annotations.NullMarked;
