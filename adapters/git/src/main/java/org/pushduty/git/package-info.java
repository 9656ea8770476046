/**
 * Source repositories and notes pages as bare mirrors, through JGit: implements core's ports {@code SourceRepository}
 * and {@code Pad}. The door is {@link org.pushduty.git.GitRepositories}.
 */
@NullMarked
package org.pushduty.git;

import org.jspecify.annotations.NullMarked;
