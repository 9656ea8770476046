/** Three-way merges of trees, with renames, that come out as those of git's {@code ort} do. */
@NullMarked
package org.pushduty.git.merge;

import org.jspecify.annotations.NullMarked;
