package org.pushduty.git.merge;

import java.util.function.Supplier;

/** Something that each side has its own of. */
record Sides<T>(T ours, T theirs) {

    static <T> Sides<T> of(Supplier<T> each) {
        return new Sides<>(each.get(), each.get());
    }

    T of(Side side) {
        return switch (side) {
            case OURS -> ours;
            case THEIRS -> theirs;
        };
    }
}
