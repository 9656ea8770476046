package org.pushduty.app.bench;

import java.util.concurrent.locks.LockSupport;

/** Other people's talk in one channel. */
final class Chatter {
    private static final int BATCH = 100;
    private static final long SECOND = 1_000_000_000L;
    private static final String[] WORDS = {
        "I think the login on stage is slower than last week",
        "see https://bugzilla.example.org/show_bug.cgi?id=1234567 for what was tried",
        "kumar: could you have a look at the review of the search page when you have time?",
        "!!! that was quick",
        "lunch?"
    };

    private static final String END = "back to work";

    private final Caller voice;
    private final String channel;

    Chatter(Caller voice, String channel) {
        this.voice = voice;
        this.channel = channel;
    }

    /** Says so many lines, so many a second; returns once {@code listener}, who is there too, has heard them all. */
    void talk(int lines, int perSecond, Caller listener) {
        var talking = new Thread(() -> say(lines, perSecond), "crowd");
        talking.setDaemon(true);
        talking.start();
        listener.await(line -> line.endsWith(END));
    }

    private void say(int lines, int perSecond) {
        long begin = System.nanoTime();
        for (int said = 0; said < lines; said += BATCH) {
            long due = begin + said * SECOND / perSecond;
            for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            voice.send(batch(said));
        }
        voice.say(channel, END);
    }

    private String batch(int from) {
        var lines = new StringBuilder();
        for (int i = 0; i < BATCH; i++) {
            lines.append(i == 0 ? "" : "\r\n")
                    .append("PRIVMSG ")
                    .append(channel)
                    .append(" :")
                    .append(WORDS[(from + i) % WORDS.length]);
        }
        return lines.toString();
    }
}
