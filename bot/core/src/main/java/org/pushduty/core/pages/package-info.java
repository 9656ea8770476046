/** Keeps the notes pages of the pushes current, and takes in what people write there. */
@NullMarked
package org.pushduty.core.pages;

import org.jspecify.annotations.NullMarked;
