package org.pushduty.core.command;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pushduty.core.push.HoldScope;
import org.pushduty.core.train.Environment;
import org.pushduty.core.train.RepositoryName;
import org.pushduty.core.train.Train;

/**
 * What somebody wants to hold, taken out of their words: {@code on stage except picks: smoke tests are running}.
 *
 * @param reason the words that are left, the end among them
 */
record HoldWish(HoldScope scope, String reason) {
    private static final Pattern ON = Pattern.compile("(?is)on\\s+(\\S+?)[:,]?(?:\\s+(.*))?");
    private static final Pattern EXCEPT_PICKS = Pattern.compile("(?is)except\\s+(?:for\\s+)?picks[:,]?(?:\\s+(.*))?");

    /** Reads it; the words may say both parts in either order. */
    static HoldWish read(Train train, String text) {
        HoldWish first = new HoldWish(HoldScope.TRAIN, text.strip()).on(train).exceptPicks();
        return first.scope().kind() == HoldScope.Kind.TRAIN ? first.on(train) : first;
    }

    /** "On" is also a word: only before something that can be held does it say what is. */
    private HoldWish on(Train train) {
        Matcher on = ON.matcher(reason);
        return on.matches()
                ? named(train, on.group(1))
                        .map(scope -> new HoldWish(
                                new HoldScope(scope.kind(), scope.name(), this.scope.exceptPicks()), rest(on, 2)))
                        .orElse(this)
                : this;
    }

    private HoldWish exceptPicks() {
        Matcher except = EXCEPT_PICKS.matcher(reason);
        return except.matches() ? sparingPicks(rest(except, 1)) : this;
    }

    private HoldWish sparingPicks(String words) {
        return new HoldWish(new HoldScope(scope.kind(), scope.name(), true), words);
    }

    HoldWish sparingPicks() {
        return sparingPicks(reason);
    }

    HoldWish on(HoldScope target) {
        return new HoldWish(new HoldScope(target.kind(), target.name(), scope.exceptPicks()), reason);
    }

    private static String rest(Matcher matcher, int group) {
        String words = matcher.group(group);
        return words == null ? "" : words.strip();
    }

    /** What of that train bears that name, the train itself too. */
    static Optional<HoldScope> named(Train train, String name) {
        Optional<HoldScope> environment = environments(train)
                .filter(name::equalsIgnoreCase)
                .map(each -> new HoldScope(HoldScope.Kind.ENVIRONMENT, each, false))
                .findFirst();
        return environment
                .or(() -> train.repositoryNames().stream()
                        .map(RepositoryName::text)
                        .filter(name::equalsIgnoreCase)
                        .map(each -> new HoldScope(HoldScope.Kind.REPOSITORY, each, false))
                        .findFirst())
                .or(() -> Optional.of(HoldScope.TRAIN)
                        .filter(whole -> train.name().text().equalsIgnoreCase(name)));
    }

    /** The names that {@link #named} knows. */
    static List<String> names(Train train) {
        return Stream.concat(
                        environments(train),
                        Stream.concat(
                                train.repositoryNames().stream().map(RepositoryName::text),
                                Stream.of(train.name().text())))
                .distinct()
                .toList();
    }

    private static Stream<String> environments(Train train) {
        return Stream.concat(
                        train.environments().stream().map(Environment::name),
                        Stream.of(train.production().name()))
                .distinct();
    }
}
