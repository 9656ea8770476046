package org.pushduty.core.port;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pushduty.core.port.git.Commit;
import org.pushduty.core.port.git.CommitLookup;
import org.pushduty.core.port.git.CommitRange;
import org.pushduty.core.port.git.PickOutcome;
import org.pushduty.core.port.git.PickPlan;
import org.pushduty.core.port.git.PickRequest;
import org.pushduty.core.port.git.PublishOutcome;
import org.pushduty.core.port.git.PullRequestMention;
import org.pushduty.core.port.git.PushAccess;
import org.pushduty.core.push.TagStep;
import org.pushduty.core.train.CommitId;
import org.pushduty.core.train.RepositoryName;

/**
 * A repository in memory, its remote included: what {@link RemoteByHand} does is seen after the next {@link #refresh}.
 * Commits are a minute apart and have the same ids in each run.
 */
public final class FakeSourceRepository implements SourceRepository, RemoteByHand {
    private static final Instant FIRST_COMMIT = Instant.parse("2016-09-01T09:00:00Z");

    private final RepositoryName name;
    private final FakeHistory history = new FakeHistory();
    private final Map<String, CommitId> remoteBranches = new TreeMap<>();
    private final Map<String, CommitId> remoteTags = new TreeMap<>();
    private final Map<String, TagStep> published = new HashMap<>();
    private final Map<String, CommitId> branches = new TreeMap<>();
    private final Map<String, CommitId> tags = new TreeMap<>();
    private final Set<CommitId> mirrored = new HashSet<>();
    private String refusal = "";
    private boolean isAway;
    private boolean isBroken;
    private boolean losesNextAnswer;
    private Runnable meanwhile = () -> {};
    private int refreshes;

    public FakeSourceRepository(String name) {
        this.name = new RepositoryName(name);
    }

    // The remote, by hand

    @Override
    public synchronized CommitId commit(String branch, String message, String author, Map<String, String> files) {
        Optional<CommitId> parent = Optional.ofNullable(remoteBranches.get(branch));
        Map<String, String> tree =
                new HashMap<>(parent.map(id -> history.get(id).files()).orElse(Map.of()));
        tree.putAll(files);
        return advance(branch, message, author, parent.stream().toList(), tree);
    }

    @Override
    public synchronized CommitId rename(String branch, String from, String to) {
        CommitId parent = branchHead(branch);
        Map<String, String> tree = new HashMap<>(history.get(parent).files());
        tree.put(to, Optional.ofNullable(tree.remove(from)).orElseThrow());
        return advance(branch, "Rename " + from, "kumar", List.of(parent), tree);
    }

    @Override
    public synchronized CommitId merge(String branch, String message, String author, CommitId other) {
        CommitId ours = branchHead(branch);
        FakeCommit base = history.newestFirst(history.reach(List.of(ours)))
                .filter(commit -> history.contains(other, commit.id()))
                .findFirst()
                .orElseThrow();
        FakeMerge merge = FakeMerge.of(
                base.files(), history.get(ours).files(), history.get(other).files());
        if (!merge.conflicts().isEmpty()) {
            throw new IllegalArgumentException("in conflict: " + merge.conflicts());
        }
        return advance(branch, message, author, List.of(ours, other), merge.files());
    }

    private CommitId advance(
            String branch, String message, String author, List<CommitId> parents, Map<String, String> files) {
        Instant at = FIRST_COMMIT.plus(Duration.ofMinutes(history.size()));
        CommitId id = history.add(message + "\n", author, at, parents, files);
        remoteBranches.put(branch, id);
        return id;
    }

    private CommitId branchHead(String branch) {
        return Optional.ofNullable(remoteBranches.get(branch)).orElseThrow();
    }

    @Override
    public synchronized void branch(String branch, CommitId at) {
        remoteBranches.put(branch, at);
    }

    @Override
    public synchronized void removeBranch(String branch) {
        remoteBranches.remove(branch);
    }

    @Override
    public synchronized void tag(String tag, CommitId at) {
        remoteTags.put(tag, at);
    }

    @Override
    public synchronized void lightweightTag(String tag, CommitId at) {
        remoteTags.put(tag, at);
    }

    @Override
    public synchronized void removeTag(String tag) {
        remoteTags.remove(tag);
    }

    @Override
    public synchronized void refuse(String words) {
        refusal = words;
    }

    @Override
    public synchronized void vanish() {
        isAway = true;
    }

    /** From now on the mirror's commits cannot be listed. */
    public synchronized void breakReading() {
        isBroken = true;
    }

    @Override
    public synchronized void comeBack() {
        isAway = false;
    }

    /** The next tag published arrives at the remote, but the bot does not hear of it: the call throws. */
    public synchronized void loseNextAnswer() {
        losesNextAnswer = true;
    }

    /** Just before the next tag is published, this happens. */
    public synchronized void beforeNextPublish(Runnable event) {
        meanwhile = event;
    }

    @Override
    public synchronized Map<String, CommitId> remoteTags() {
        return Map.copyOf(remoteTags);
    }

    /** The message of a tag that was published here. */
    public synchronized String tagMessage(String tag) {
        return published(tag).message();
    }

    /** The tag that was published here, down to tagger and date. */
    public synchronized TagStep published(String tag) {
        return Optional.ofNullable(published.get(tag)).orElseThrow();
    }

    public synchronized int refreshes() {
        return refreshes;
    }

    @Override
    public synchronized Map<String, String> files(CommitId commit) {
        return history.get(commit).files();
    }

    @Override
    public synchronized String message(CommitId commit) {
        return history.get(commit).message();
    }

    // The mirror, as the bot uses it

    @Override
    public RepositoryName name() {
        return name;
    }

    @Override
    public String branch() {
        return BRANCH;
    }

    @Override
    public synchronized void refresh() {
        requireReachable("fetch");
        refreshes++;
        branches.clear();
        branches.putAll(remoteBranches);
        tags.clear();
        tags.putAll(remoteTags);
        mirrored.addAll(held());
    }

    private void requireReachable(String attempt) {
        if (isAway) {
            throw new OutsideException("git " + name, attempt, "the remote cannot be reached");
        }
    }

    /** What branches and tags lead to. */
    private Set<CommitId> held() {
        return history.reach(Stream.concat(branches.values().stream(), tags.values().stream())
                .toList());
    }

    @Override
    public synchronized Optional<CommitId> head() {
        return Optional.ofNullable(branches.get(BRANCH));
    }

    @Override
    public synchronized Map<String, CommitId> tags() {
        return new TreeMap<>(tags);
    }

    @Override
    public synchronized CommitLookup find(String abbreviation) {
        List<Commit> found = history.newestFirst(held())
                .map(FakeCommit::shown)
                .filter(commit -> commit.id().hex().startsWith(abbreviation.toLowerCase(Locale.ROOT)))
                .limit(10)
                .toList();
        if (found.isEmpty()) {
            return new CommitLookup.Unknown();
        }
        return found.size() == 1 ? new CommitLookup.Found(found.get(0)) : new CommitLookup.Ambiguous(found);
    }

    @Override
    public synchronized Optional<Commit> commit(CommitId id) {
        return mirrored.contains(id) ? Optional.of(history.get(id).shown()) : Optional.empty();
    }

    @Override
    public synchronized boolean contains(CommitId later, CommitId earlier) {
        return history.contains(later, earlier);
    }

    @Override
    public synchronized CommitRange range(CommitId from, CommitId to) {
        List<Commit> newest = history.between(from, to)
                .filter(commit -> !commit.isMerge())
                .map(FakeCommit::shown)
                .toList();
        Map<String, Long> counts =
                newest.stream().collect(Collectors.groupingBy(Commit::author, TreeMap::new, Collectors.counting()));
        List<String> authors = counts.keySet().stream()
                .sorted((one, other) -> Long.compare(counts.get(other), counts.get(one)))
                .toList();
        return new CommitRange(
                newest.size(), authors, newest.stream().limit(100).toList());
    }

    @Override
    public synchronized boolean hasChangeOf(CommitId tip, CommitId commit) {
        return history.hasChangeOf(tip, history.get(commit));
    }

    @Override
    public synchronized List<Commit> ofPullRequest(int number, int limit) {
        return newest(commit -> PullRequestMention.speaksOf(commit.message(), number), limit);
    }

    @Override
    public synchronized List<Commit> brought(CommitId merge, int limit) {
        requireMirrored(merge);
        return history.brought(history.get(merge), limit);
    }

    @Override
    public synchronized List<Commit> recent(int limit) {
        if (isBroken) {
            throw new OutsideException("git " + name, "read", "the disk is gone");
        }
        return newest(commit -> true, limit);
    }

    private List<Commit> newest(Predicate<FakeCommit> wanted, int limit) {
        return history.newestFirst(history.reach(head().stream().toList()))
                .filter(wanted)
                .limit(limit)
                .map(FakeCommit::shown)
                .toList();
    }

    @Override
    public synchronized PickOutcome build(PickRequest request) {
        PickOutcome outcome = picks(request).build();
        if (outcome instanceof PickOutcome.Built built) {
            mirrored.addAll(history.reach(List.of(built.tip())));
        }
        return outcome;
    }

    @Override
    public synchronized PickPlan tryOut(PickRequest request) {
        PickPlan plan = picks(request).tryOut();
        mirrored.addAll(history.reach(List.of(plan.tip())));
        return plan;
    }

    private FakePicks picks(PickRequest request) {
        for (CommitId id : request.commits()) {
            requireMirrored(id);
        }
        requireMirrored(request.base());
        return new FakePicks(history, request, history.reach(head().stream().toList()));
    }

    private void requireMirrored(CommitId id) {
        if (!mirrored.contains(id)) {
            throw new OutsideException("git " + name, "read " + id.abbreviated(), "the mirror has no such commit");
        }
    }

    @Override
    public synchronized PublishOutcome publish(TagStep step) {
        Runnable event = meanwhile;
        meanwhile = () -> {};
        event.run();
        requireMirrored(step.commit());
        requireReachable("push");
        String tag = step.revision().tagName();
        Optional<CommitId> there = Optional.ofNullable(remoteTags.get(tag));
        if (there.isPresent() && !there.get().equals(step.commit())) {
            return new PublishOutcome.Taken(there.get());
        }
        if (there.isEmpty() && !refusal.isEmpty()) {
            return new PublishOutcome.Refused(refusal);
        }
        if (there.isEmpty()) {
            remoteTags.put(tag, step.commit());
            published.put(tag, step);
        }
        if (losesNextAnswer) {
            losesNextAnswer = false;
            throw new OutsideException("git " + name, "push " + tag, "the connection was lost");
        }
        tags.put(tag, step.commit());
        return new PublishOutcome.Published(there.isPresent());
    }

    @Override
    public synchronized PushAccess access() {
        if (isAway) {
            return new PushAccess(false, false, "the remote cannot be reached");
        }
        return new PushAccess(true, true, "reads and pushes in memory");
    }
}
