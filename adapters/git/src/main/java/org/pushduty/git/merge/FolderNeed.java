package org.pushduty.git.merge;

/** Why it matters where the files of a folder that one side removed have gone. */
enum FolderNeed {
    NONE,
    /** Only a folder above wants to know. */
    ABOVE,
    /** The other side added a file to it, which has to follow. */
    OWN
}
