package org.pushduty.core.push;

/** Something that people should know of what ships. */
public record Notable(Note note) implements Note.Noted {}
