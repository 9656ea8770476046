package org.pushduty.core.notes;

/** A piece at one of its places, by the index of the place in the form. */
record PieceId(int place, String key) {}
