package org.pushduty.core.effect;

import java.util.List;
import org.pushduty.core.chat.Utterance;

/**
 * What those who follow a train are told of a change.
 *
 * @param reach who has to know it
 * @param calls names of the people who must act because of it, as the text has them; they are pinged where the network
 *     can
 */
public record Announcement(Utterance utterance, Reach reach, List<String> calls) {

    /** How far it is told where a push has a thread of its own. Without one all of it is told in the channel. */
    public enum Reach {
        /** In the channel, and in the push's thread. */
        EVERYBODY,
        /** In the push's thread alone. */
        FOLLOWERS
    }

    public Announcement {
        calls = List.copyOf(calls);
    }

    public static Announcement of(Utterance utterance) {
        return new Announcement(utterance, Reach.EVERYBODY, List.of());
    }

    public static Announcement plain(String text) {
        return of(Utterance.plain(text));
    }

    public static Announcement good(String text) {
        return of(Utterance.good(text));
    }

    public static Announcement bad(String text) {
        return of(Utterance.bad(text));
    }

    public Announcement forFollowers() {
        return new Announcement(utterance, Reach.FOLLOWERS, calls);
    }

    public Announcement calling(List<String> names) {
        return new Announcement(utterance, reach, names);
    }

    /** The same with something said at its end. */
    public Announcement remarking(String remark) {
        return new Announcement(new Utterance(utterance.text() + remark, utterance.tone()), reach, calls);
    }

    public String text() {
        return utterance.text();
    }
}
