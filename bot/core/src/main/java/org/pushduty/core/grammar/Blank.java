package org.pushduty.core.grammar;

import java.util.Map;
import org.pushduty.core.chat.ChannelRef;

/**
 * A gap in a command that somebody is filling in.
 *
 * @param where the channel that it is said in, which implies the train unless {@code filled} names one
 * @param command the command's name
 * @param gap what is being filled in: a parameter's or an option's name, or {@link #TRAIN}
 * @param filled what the other gaps hold so far, by their names
 * @param typed what stands in the gap so far, often half a word, or blank
 */
public record Blank(ChannelRef where, String command, String gap, Map<String, String> filled, String typed) {
    /** The gap that names another train than the channel's. */
    public static final String TRAIN = "train";

    public Blank {
        filled = Map.copyOf(filled);
    }
}
