package org.pushduty.app.system;

import java.util.List;

/**
 * Something that is asked of the bot, or that it does by itself.
 *
 * @param echo by which the channel hears that it was done
 * @param onTheWay how the train may stand before all of it is done
 */
record Step(Deed deed, Wish wish, Echo echo, List<Standing> onTheWay, Standing after) {
    Step {
        onTheWay = List.copyOf(onTheWay);
    }

    /**
     * What the bot is to do it for.
     *
     * @param coming says it to the bot, or waits for the moment at which it acts by itself
     */
    record Wish(String told, Runnable coming) {
        static Wish of(Teammate who, String command) {
            return new Wish(command, () -> who.says(command));
        }
    }

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

    /** Has it asked for. */
    void comes() {
        wish.coming().run();
    }

    List<String> words() {
        return echo.words();
    }

    boolean isOnTheWay(String told) {
        return onTheWay.stream().map(Standing::told).anyMatch(told::equals);
    }

    @Override
    public String toString() {
        return deed + " of " + after.push() + " (" + wish.told() + ")";
    }
}
