/** Where work on one train is done: its state, its repositories, and what is announced of a change. */
@NullMarked
package org.pushduty.core.desk;

import org.jspecify.annotations.NullMarked;
