package org.pushduty.git;

import org.pushduty.core.train.RepositoryName;

/**
 * One repository to be mirrored.
 *
 * @param uri where it is: a path, {@code file:}, {@code http:}, {@code https:}, {@code ssh:} or {@code user@host:path}
 * @param branch the branch that the train ships from; blank for the remote's default branch
 */
public record GitRemote(RepositoryName name, String uri, String branch) {}
