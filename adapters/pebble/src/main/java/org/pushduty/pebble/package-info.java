/** The teams' own templates, through Pebble. */
@NullMarked
package org.pushduty.pebble;

import org.jspecify.annotations.NullMarked;
