package org.pushduty.console;

/** What a face needs of the network behind it. */
interface Room {

    /** Somebody typed a line: something said, or one of the terminal's own words ({@code /nick}, {@code /quit}, …). */
    void typed(String line);

    /** Somebody of that nick said it in the channel. */
    void speak(String nick, String text);

    /** A few words of the terminal's own. */
    void notice(String text);

    /** The nick of whoever types. */
    String nick();

    ConsoleSettings settings();

    /** Nobody is there any more. */
    void left();
}
