/** Writes what the documentation takes from the code. */
@NullMarked
package org.pushduty.app.docs;

import org.jspecify.annotations.NullMarked;
