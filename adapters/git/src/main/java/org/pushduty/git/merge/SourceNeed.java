package org.pushduty.git.merge;

/** Why it matters whether a file that one side removed was renamed. */
enum SourceNeed {
    /** The other side changed it, and the change has to follow. */
    CONTENT,
    /** Its folder may have been renamed. */
    FOLDER
}
