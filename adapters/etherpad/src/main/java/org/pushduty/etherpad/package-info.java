/** Notes pages on an Etherpad. */
@NullMarked
package org.pushduty.etherpad;

import org.jspecify.annotations.NullMarked;
