package org.pushduty.irc;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Those who have spoken and whom only a question to the server can prove: whoever has the nick by then may be another.
 * Not safe for several threads: {@link Session}'s lock guards it.
 */
final class Speakers {
    private static final int MOST = 500;

    private final Map<Voice, Long> numbers = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Voice, Long> eldest) {
            return size() > MOST;
        }
    };
    // Numbers of an earlier connection must mean nobody here.
    private long last;

    /**
     * Somebody who speaks.
     *
     * @param nick folded
     * @param mask {@code user@host}
     */
    record Voice(String nick, String mask) {}

    Speakers(RandomGenerator random) {
        this.last = random.nextLong();
    }

    /** Remembers who speaks; returns the number to ask for them. */
    long spoke(Voice voice) {
        Long known = numbers.remove(voice);
        long number = known == null ? ++last : known;
        numbers.put(voice, number);
        return number;
    }

    /** Who has that number, where they are still known to have their nick. */
    Optional<Voice> numbered(long number) {
        return numbers.entrySet().stream()
                .filter(entry -> entry.getValue() == number)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Who had that nick has it no longer. */
    void left(String nick) {
        numbers.keySet().removeIf(voice -> voice.nick().equals(nick));
    }

    /** Who speaks with that voice has another {@code user@host} from now on. */
    void moved(Voice voice, String to) {
        Long number = numbers.remove(voice);
        if (number != null) {
            numbers.put(new Voice(voice.nick(), to), number);
        }
    }
}
