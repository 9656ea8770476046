package org.pushduty.core.command;

import static org.pushduty.core.command.Talker.Verdict.TAKEN;
import static org.pushduty.core.command.Talker.Verdict.UNHEARD;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.pushduty.core.chat.Message;
import org.pushduty.core.people.Account;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that one person's commands do not keep the others waiting. A person is an account where the network
 * vouches for one; else a nick, and because nicks are for the taking, all nicks of a network together get no more than
 * a few people would. Safe for several threads.
 */
public final class Turns {
    private static final Logger LOG = LoggerFactory.getLogger(Turns.class);

    /** As many as a busy team; who has not spoken for longest is forgotten, and begins anew. */
    static final int REMEMBERED = 500;

    /** Looking may mean waiting for a remote; a second answer should not have to wait for it, a third may. */
    private static final int LOOKS_AT_ONCE = 2;

    /** More than type at the same time in one channel; their answers already take as long as a network lets through. */
    private static final int CROWD = 4;

    /** Nobody types so many lines in vain: that is a program, and gets no answer before it has rested. */
    private static final int PATIENCE = 30;

    private final Executor readers;
    private final Map<String, CommandPace> paces;
    private final Clock clock;
    private final Map<String, Talker> crowds = new HashMap<>();
    private final Map<String, Talker> people = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Talker> eldest) {
            return size() > REMEMBERED;
        }
    };

    /**
     * @param readers runs what only looks; more than {@code CROWD} threads leave some for those who are proven
     * @param paces by the network's name; whoever speaks on another network is not slowed
     */
    public Turns(Executor readers, Map<String, CommandPace> paces, Clock clock) {
        this.readers = readers;
        this.paces = Map.copyOf(paces);
        this.clock = clock;
    }

    /** What is given to the command that this message is. */
    Turn turn(Message message) {
        CommandPace pace = paces.get(message.place().network());
        return pace == null ? new Turn(TAKEN, List.of(), readers, "") : turn(message, pace);
    }

    private synchronized Turn turn(Message message, CommandPace pace) {
        String network = message.place().network();
        Optional<Account> account = message.sender().identity().account();
        String who = account.map(Account::toString)
                .orElseGet(() -> network + " " + message.sender().nick())
                .toLowerCase(Locale.ROOT);
        List<Talker> whose = account.isPresent() ? List.of(person(who, pace, readers)) : ofTheCrowd(who, network, pace);
        Talker.Verdict verdict = verdict(whose);
        if (verdict == Talker.Verdict.TOLD) {
            LOG.info("{} gives commands faster than {}", who, pace);
        }
        return new Turn(verdict, whose, whose.get(0).looks(), pace.words());
    }

    private List<Talker> ofTheCrowd(String who, String network, CommandPace pace) {
        Talker crowd = crowds.computeIfAbsent(
                network, name -> new Talker(pace.of(CROWD), Integer.MAX_VALUE, new Turnstile(readers, CROWD)));
        return List.of(person(who, pace, crowd.looks()), crowd);
    }

    private Talker person(String who, CommandPace pace, Executor looks) {
        return people.computeIfAbsent(who, name -> new Talker(pace, PATIENCE, new Turnstile(looks, LOOKS_AT_ONCE)));
    }

    /** Being told is answered like a command, and costs the crowd as much. */
    private Talker.Verdict verdict(List<Talker> whose) {
        Instant now = clock.instant();
        Talker.Verdict verdict = whose.get(0).asks(now);
        boolean isTooMuch = verdict != UNHEARD && whose.stream().skip(1).anyMatch(crowd -> crowd.asks(now) != TAKEN);
        return isTooMuch ? UNHEARD : verdict;
    }

    /** How many people are remembered. */
    synchronized int remembered() {
        return people.size();
    }
}
