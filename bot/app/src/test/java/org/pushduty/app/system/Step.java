package org.pushduty.app.system;

import java.util.List;

/**
 * Something that a person asks of the bot.
 *
 * @param echo by which the channel hears that it was done
 * @param onTheWay how the train may stand before all of it is done
 */
record Step(Deed deed, Wish wish, Echo echo, List<Standing> onTheWay, Standing after) {
    Step {
        onTheWay = List.copyOf(onTheWay);
    }

    /** What is said to the bot, and by whom. */
    record Wish(Teammate who, String command) {}

    /**
     * What no other step makes the bot do.
     *
     * @param words of its lines, in their order, as regular expressions
     * @param topic that the channel gets; blank where it keeps the one it has
     */
    record Echo(List<String> words, String topic) {
        Echo {
            words = List.copyOf(words);
        }

        static Echo of(String words) {
            return new Echo(List.of(words), "");
        }
    }

    void say() {
        wish.who().says(wish.command());
    }

    List<String> words() {
        return echo.words();
    }

    boolean isOnTheWay(String told) {
        return onTheWay.stream().map(Standing::told).anyMatch(told::equals);
    }

    @Override
    public String toString() {
        return deed + " of " + after.push() + " (" + wish.command() + ")";
    }
}
