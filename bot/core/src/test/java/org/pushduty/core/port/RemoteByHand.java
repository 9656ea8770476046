package org.pushduty.core.port;

import java.util.Map;
import org.pushduty.core.train.CommitId;

/** The remote of a repository as other people use it: what a test does there behind the bot's back. */
public interface RemoteByHand {
    String BRANCH = "master";

    /** Commits onto the branch (made where it is missing): the files given replace or join those there are. */
    CommitId commit(String branch, String message, String author, Map<String, String> files);

    default CommitId commit(String message, String author, Map<String, String> files) {
        return commit(BRANCH, message, author, files);
    }

    /** Commits onto the branch that the file has another name from now on. */
    CommitId rename(String branch, String from, String to);

    /** Merges {@code other}, whose changes must not conflict, into the branch, without fast-forward. */
    CommitId merge(String branch, String message, String author, CommitId other);

    /** Makes the branch, or moves it by force. */
    void branch(String branch, CommitId at);

    void removeBranch(String branch);

    /** Makes an annotated tag, or moves it by force. */
    void tag(String name, CommitId at);

    void lightweightTag(String name, CommitId at);

    void removeTag(String name);

    /** The tags that it has now, with the commits they lead to. */
    Map<String, CommitId> remoteTags();

    /** From now on each push is refused with these words. */
    void refuse(String words);

    /** From now on it cannot be reached, until {@link #comeBack}. */
    void vanish();

    void comeBack();

    /** The files of a commit, with their text; also of a commit that only the bot's mirror has. */
    Map<String, String> files(CommitId commit);

    /** The whole message of a commit; also of one that only the bot's mirror has. */
    String message(CommitId commit);
}
