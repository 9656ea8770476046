package org.pushduty.core.push;

import org.pushduty.core.train.CommitId;

/** A commit of the branch that a revision took over, or took out. */
public record TakenCommit(CommitId id, String subject) {}
