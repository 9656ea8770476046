/** Repositories made up for the demo and for tests. */
@NullMarked
package org.pushduty.git.sample;

import org.jspecify.annotations.NullMarked;
