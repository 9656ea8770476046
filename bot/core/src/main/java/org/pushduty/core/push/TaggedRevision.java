package org.pushduty.core.push;

import java.time.Instant;

/** A revision whose tag is on the remote. */
public record TaggedRevision(TagStep step, Instant at, String by) {}
