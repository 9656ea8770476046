/**
 * Source repositories as bare mirrors, through JGit: implements core's port {@code SourceRepository}. The door is
 * {@link org.pushduty.git.GitRepositories}.
 */
@NullMarked
package org.pushduty.git;

import org.jspecify.annotations.NullMarked;
