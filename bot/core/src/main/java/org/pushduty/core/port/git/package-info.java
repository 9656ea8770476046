/** What the port {@code SourceRepository} speaks of: commits, picks, and the outcomes of both. Pure values. */
@NullMarked
package org.pushduty.core.port.git;

import org.jspecify.annotations.NullMarked;
