package org.pushduty.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.pushduty.core.push.Entry;
import org.pushduty.core.push.Event;
import org.pushduty.core.push.Hold;
import org.pushduty.core.push.HoldScope;
import org.pushduty.core.push.PaperEvent;
import org.pushduty.core.push.SignOff;
import org.pushduty.core.push.Task;
import org.pushduty.core.train.PushName;
import org.pushduty.core.train.RepositoryName;
import org.pushduty.core.train.Revision;
import org.pushduty.core.train.Train;

/**
 * What may have gone to production, by the log alone: written from what was promised to the teams, and not from how the
 * bot does it.
 */
final class ProductionModel {
    private final Train train;
    private final Map<String, List<String>> roles;
    private final Map<PushName, Paper> papers = new HashMap<>();
    private final Map<Integer, Hold> holds = new TreeMap<>();
    /** Roles whose no-go was ended by what is being followed. */
    private final Set<String> ended = new HashSet<>();

    private long last;

    /** How many pushes were closed with all that it takes, and how many despite something. */
    int clean;

    int despite;

    /** {@code roles}: who holds which, beside the hero. */
    ProductionModel(Train train, Map<String, List<String>> roles) {
        this.train = train;
        this.roles = roles;
    }

    /** What is known of a push. */
    private static final class Paper {
        private String hero = "";
        private boolean isSkipped;
        private boolean isPushed;
        private final Map<RepositoryName, Revision> newest = new HashMap<>();
        private final Map<String, SignOff> words = new LinkedHashMap<>();
        private final Map<String, Boolean> wasTheirs = new HashMap<>();
        private final Set<Integer> blockers = new HashSet<>();
        private final Map<Integer, Task.Phase> tasks = new HashMap<>();

        boolean isOver() {
            return isSkipped || isPushed;
        }

        Map<RepositoryName, String> tags() {
            Map<RepositoryName, String> tags = new HashMap<>();
            newest.forEach((name, revision) -> tags.put(name, revision.tagName()));
            return tags;
        }
    }

    /** Follows what one command did; throws where it should not have. */
    void follow(List<Entry> entries) {
        ended.clear();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            assertThat(entry.number()).isEqualTo(last + 1);
            last = entry.number();
            if (entry.event() instanceof Event.PushClosed closed) {
                boolean isDespite = i > 0
                        && entries.get(i - 1).event() instanceof PaperEvent.WentDespite went
                        && went.push().equals(closed.push());
                closed(entry, closed, isDespite);
                assertThat(ended).as("no-gos that were ended without a word").isEmpty();
            }
            note(entry);
        }
        papers.forEach((push, paper) -> {
            assertThat(paper.isOver() ? paper.blockers : Set.of())
                    .as("left behind in " + push)
                    .isEmpty();
            assertThat(paper.isSkipped ? paper.tasks.keySet() : Set.of())
                    .as("left behind in " + push)
                    .isEmpty();
        });
    }

    private Paper paper(PushName push) {
        return papers.computeIfAbsent(push, name -> new Paper());
    }

    private void note(Entry entry) {
        Event event = entry.event();
        if (event instanceof Event.PushOpened opened) {
            paper(opened.push()).hero = opened.hero();
        } else if (event instanceof Event.HeroChanged changed) {
            paper(changed.push()).hero = changed.hero();
        } else if (event instanceof Event.PushSkipped skipped) {
            paper(skipped.push()).isSkipped = true;
        } else if (event instanceof Event.PushClosed closed) {
            paper(closed.push()).isPushed = true;
        } else if (event instanceof Event.RevisionTagged tagged) {
            paper(tagged.push())
                    .newest
                    .merge(tagged.step().repository(), tagged.step().revision(), (a, b) -> a.compareTo(b) > 0 ? a : b);
        } else if (event instanceof Event.HoldSet set) {
            holds.put(set.hold().number(), set.hold());
        } else if (event instanceof Event.HoldLifted lifted) {
            holds.remove(lifted.number());
        } else if (event instanceof PaperEvent paper) {
            note(entry, paper);
        }
    }

    private void note(Entry entry, PaperEvent event) {
        Paper paper = paper(event.push());
        if (event instanceof PaperEvent.SignedOff signed) {
            SignOff word = signed.signOff();
            SignOff before = paper.words.put(word.role(), word);
            if (before != null && !before.isGo() && word.isGo()) {
                ended.add(word.role());
            }
            paper.wasTheirs.put(
                    word.role(),
                    entry.actor().name().equals(word.person())
                            && holders(paper, word.role()).contains(word.person()));
        } else if (event instanceof PaperEvent.BlockerRaised raised) {
            paper.blockers.add(raised.number());
        } else if (event instanceof PaperEvent.BlockerResolved resolved) {
            paper.blockers.remove(resolved.number());
        } else if (event instanceof PaperEvent.TaskSet set) {
            paper.tasks.put(set.number(), set.phase());
        } else if (event instanceof PaperEvent.TaskSettled settled) {
            if (settled.standing() != Task.Standing.OPEN) {
                paper.tasks.remove(settled.number());
            }
        } else if (event instanceof PaperEvent.PaperTakenOver over) {
            takeOver(paper, paper(over.from()));
        }
    }

    private static void takeOver(Paper heir, Paper from) {
        heir.blockers.addAll(from.blockers);
        from.blockers.clear();
        if (from.isSkipped) {
            heir.tasks.putAll(from.tasks);
            from.tasks.clear();
        }
    }

    private List<String> holders(Paper paper, String role) {
        return role.equals("hero") ? List.of(paper.hero) : roles.getOrDefault(role, List.of());
    }

    private void closed(Entry entry, Event.PushClosed closed, boolean isDespite) {
        Paper paper = paper(closed.push());
        Map<RepositoryName, String> shipped = new HashMap<>();
        closed.shipped().forEach((name, live) -> shipped.put(name, live.tag()));
        assertThat(shipped).as("what was closed is what is tagged").isEqualTo(paper.tags());
        if (isDespite) {
            despite++;
            assertThat(mayOverride(paper, entry.actor().name()))
                    .as(entry.actor().name() + " may override")
                    .isTrue();
            return;
        }
        clean++;
        assertThat(paper.tags().keySet()).as("tagged").containsExactlyInAnyOrderElementsOf(train.repositoryNames());
        assertSignedOff(paper);
        assertThat(holds.values().stream().filter(hold -> isOnProduction(hold, entry.at())))
                .as("holds")
                .isEmpty();
        assertThat(paper.blockers).as("blockers").isEmpty();
        assertThat(paper.tasks.values()).as("tasks").doesNotContain(Task.Phase.BEFORE);
    }

    private boolean mayOverride(Paper paper, String person) {
        return holders(paper, "admin").contains(person)
                || train.rules().overriders().stream()
                        .anyMatch(role -> holders(paper, role).contains(person));
    }

    private void assertSignedOff(Paper paper) {
        Set<String> people = new HashSet<>();
        for (String role : train.production().needs()) {
            SignOff word = paper.words.get(role);
            assertThat(word).as("the word of " + role).isNotNull();
            assertThat(word.isGo()).as(role + " said go").isTrue();
            assertThat(word.tags()).as(role + " signed what goes out").isEqualTo(paper.tags());
            assertThat(paper.wasTheirs).as(role + " was theirs").containsEntry(role, true);
            assertThat(people.add(word.person()) || !train.rules().oneRoleEach())
                    .as(word.person() + " counts once")
                    .isTrue();
        }
    }

    private boolean isOnProduction(Hold hold, Instant moment) {
        HoldScope scope = hold.scope();
        boolean isElsewhere = scope.kind() == HoldScope.Kind.ENVIRONMENT
                && !scope.name().equals(train.production().name());
        return moment.isBefore(hold.ends()) && !isElsewhere;
    }
}
