package org.pushduty.core.port;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Pages in memory. What people and the weather do to it is done by hand. Safe for several threads. */
public final class FakePad implements Pad, PagesByHand {
    private enum Weather {
        FAIR,
        DOWN,
        NONSENSE
    }

    private final Map<String, Page> pages = new HashMap<>();
    private Weather weather = Weather.FAIR;
    private CountDownLatch slowness = new CountDownLatch(0);
    private Runnable meanwhile = () -> {};
    private Runnable beforeCreation = () -> {};
    private boolean losesNextAnswer;
    private long versions;
    private int reads;
    private int writes;

    // The weather

    /** Every call fails until {@link #clear}. */
    public synchronized void goDown() {
        weather = Weather.DOWN;
    }

    /** What it answers cannot be understood until {@link #clear}. */
    public synchronized void talkNonsense() {
        weather = Weather.NONSENSE;
    }

    /** Every call waits for {@link #clear}. */
    public synchronized void slowDown() {
        slowness = new CountDownLatch(1);
    }

    public synchronized void clear() {
        weather = Weather.FAIR;
        slowness.countDown();
    }

    /** The next thing written is written, and then the line breaks. */
    public synchronized void loseNextAnswer() {
        losesNextAnswer = true;
    }

    /** Done once, between the next replacement's call and its look at the page. */
    public synchronized void meanwhile(Runnable deed) {
        meanwhile = deed;
    }

    /** Done once, between the next creation's call and its look whether the page is there. */
    public synchronized void beforeNextCreation(Runnable deed) {
        beforeCreation = deed;
    }

    // People

    @Override
    public synchronized void write(String page, String text) {
        pages.put(page, new Page(text, String.valueOf(++versions)));
    }

    @Override
    public synchronized void remove(String page) {
        pages.remove(page);
    }

    /** The page as people see it; throws where there is none. */
    public synchronized String text(String page) {
        return Optional.ofNullable(pages.get(page)).orElseThrow().text();
    }

    /** How often a page was asked for, also in vain. */
    public synchronized int reads() {
        return reads;
    }

    /** How often a page was to be made or replaced, also in vain. */
    public synchronized int writes() {
        return writes;
    }

    // The pad

    @Override
    public String description() {
        return "the fake pad";
    }

    @Override
    public Optional<Page> read(String page) {
        await();
        synchronized (this) {
            reads++;
            weather("read " + page);
            return Optional.ofNullable(pages.get(page));
        }
    }

    @Override
    public boolean create(String page, String text) {
        await();
        synchronized (this) {
            writes++;
            weather("make " + page);
            Runnable deed = beforeCreation;
            beforeCreation = () -> {};
            deed.run();
            if (pages.containsKey(page)) {
                return false;
            }
            write(page, text);
            answer("make " + page);
            return true;
        }
    }

    @Override
    public boolean replace(String page, Page read, String text) {
        await();
        synchronized (this) {
            writes++;
            weather("write " + page);
            Runnable deed = meanwhile;
            meanwhile = () -> {};
            deed.run();
            if (!read.equals(pages.get(page))) {
                return false;
            }
            write(page, text);
            answer("write " + page);
            return true;
        }
    }

    @Override
    public String access() {
        await();
        synchronized (this) {
            weather("ask for access");
            return "pages can be read and written";
        }
    }

    private void await() {
        CountDownLatch waited;
        synchronized (this) {
            waited = slowness;
        }
        try {
            waited.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OutsideException("pad", "wait", "interrupted", e);
        }
    }

    private void weather(String attempt) {
        switch (weather) {
            case FAIR -> {}
            case DOWN -> throw new OutsideException("pad", attempt, "no connection");
            case NONSENSE -> throw new OutsideException("pad", attempt, "it talks nonsense");
        }
    }

    private void answer(String attempt) {
        if (losesNextAnswer) {
            losesNextAnswer = false;
            throw new OutsideException("pad", attempt, "the line broke");
        }
    }
}
