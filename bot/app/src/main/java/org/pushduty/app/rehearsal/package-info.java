/** A start rehearsed at build time, for the class archive that makes the others quick. */
@NullMarked
package org.pushduty.app.rehearsal;

import org.jspecify.annotations.NullMarked;
