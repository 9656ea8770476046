package org.pushduty.core.push;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What belongs to a push beside its tags; each list in the order in which it came to be.
 *
 * @param signOffs the newest of each role
 */
public record Paperwork(
        List<Notable> notables,
        List<Pick> picks,
        List<Task> tasks,
        List<Blocker> blockers,
        List<SignOff> signOffs,
        List<Despite> despites,
        MailStatus mail) {
    public static final Paperwork NONE =
            new Paperwork(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), MailStatus.UNWRITTEN);

    public Paperwork {
        notables = List.copyOf(notables);
        picks = List.copyOf(picks);
        tasks = List.copyOf(tasks);
        blockers = List.copyOf(blockers);
        signOffs = List.copyOf(signOffs);
        despites = List.copyOf(despites);
    }

    public List<Pick> picks(Pick.Standing standing) {
        return picks.stream().filter(pick -> pick.standing() == standing).toList();
    }

    public List<Task> openTasks(Task.Phase phase) {
        return tasks.stream()
                .filter(task -> task.phase() == phase && task.isOpen())
                .toList();
    }

    public List<Blocker> openBlockers() {
        return blockers.stream().filter(Blocker::isOpen).toList();
    }

    public Optional<SignOff> signOff(String role) {
        return signOffs.stream().filter(signOff -> signOff.role().equals(role)).findFirst();
    }

    Paperwork with(Notable notable) {
        return withNotables(added(notables, notable));
    }

    Paperwork with(Pick pick) {
        return withPicks(added(picks, pick));
    }

    Paperwork with(Task task) {
        return withTasks(added(tasks, task));
    }

    Paperwork with(Blocker blocker) {
        return withBlockers(added(blockers, blocker));
    }

    /** In the place of that role's word before. */
    Paperwork with(SignOff signOff) {
        List<SignOff> others = signOffs.stream()
                .filter(other -> !other.role().equals(signOff.role()))
                .toList();
        return new Paperwork(notables, picks, tasks, blockers, added(others, signOff), despites, mail);
    }

    Paperwork with(Despite despite) {
        return new Paperwork(notables, picks, tasks, blockers, signOffs, added(despites, despite), mail);
    }

    Paperwork with(MailStatus status) {
        return new Paperwork(notables, picks, tasks, blockers, signOffs, despites, status);
    }

    Paperwork withPicks(Predicate<Pick> which, UnaryOperator<Pick> change) {
        return withPicks(changed(picks, which, change));
    }

    Paperwork withTasks(Predicate<Task> which, UnaryOperator<Task> change) {
        return withTasks(changed(tasks, which, change));
    }

    Paperwork withBlockers(Predicate<Blocker> which, UnaryOperator<Blocker> change) {
        return withBlockers(changed(blockers, which, change));
    }

    /**
     * What is still to be done of it where its push is over. Of one that went out that is what others want in; all that
     * was to be run with it, and to be known of it, stays.
     */
    public Paperwork left(boolean wentOut) {
        Paperwork wanted =
                NONE.withPicks(picks.stream().filter(Pick::isOpen).toList()).withBlockers(openBlockers());
        return wentOut
                ? wanted
                : wanted.withNotables(notables)
                        .withTasks(tasks.stream().filter(Task::isOpen).toList());
    }

    /** Without what {@link #left} gives away. */
    Paperwork without(Paperwork given) {
        return withNotables(rest(notables, given.notables))
                .withPicks(rest(picks, given.picks))
                .withTasks(rest(tasks, given.tasks))
                .withBlockers(rest(blockers, given.blockers));
    }

    private static <T> List<T> rest(List<T> all, List<T> given) {
        return all.stream().filter(each -> !given.contains(each)).toList();
    }

    Paperwork joinedBy(Paperwork other) {
        return new Paperwork(
                joined(notables, other.notables),
                joined(picks, other.picks),
                joined(tasks, other.tasks),
                joined(blockers, other.blockers),
                signOffs,
                despites,
                mail);
    }

    private Paperwork withNotables(List<Notable> all) {
        return new Paperwork(all, picks, tasks, blockers, signOffs, despites, mail);
    }

    private Paperwork withPicks(List<Pick> all) {
        return new Paperwork(notables, all, tasks, blockers, signOffs, despites, mail);
    }

    private Paperwork withTasks(List<Task> all) {
        return new Paperwork(notables, picks, all, blockers, signOffs, despites, mail);
    }

    private Paperwork withBlockers(List<Blocker> all) {
        return new Paperwork(notables, picks, tasks, all, signOffs, despites, mail);
    }

    private static <T> List<T> added(List<T> all, T one) {
        return joined(all, List.of(one));
    }

    private static <T> List<T> joined(List<T> some, List<T> others) {
        List<T> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    private static <T> List<T> changed(List<T> all, Predicate<T> which, UnaryOperator<T> change) {
        return all.stream()
                .map(each -> which.test(each) ? change.apply(each) : each)
                .toList();
    }
}
