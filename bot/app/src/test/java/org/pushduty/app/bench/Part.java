package org.pushduty.app.bench;

import java.util.List;

/** One part of the bench. */
@FunctionalInterface
interface Part {
    List<Row> measure(Ground ground);
}
