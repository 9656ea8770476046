package org.pushduty.irc;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.pushduty.core.chat.Identity;
import org.pushduty.core.people.Account;

/**
 * The accounts of those who share a channel with us, as the server tells them (extended-join, account-notify, WHOX).
 * Whatever could part an account from its nick makes it unknown: a new nick, leaving any channel, our own leaving. Not
 * safe for several threads: {@link Session}'s lock guards it.
 */
final class Members {
    // Ours, so that we know our own answers from others; any number below 1000 does.
    private static final String TOKEN = "152";
    // Token, channel, user, host, nick, flags and account come in this order, whatever the order they are asked in.
    private static final String FIELDS = "%tcuhnfa," + TOKEN;
    private static final int CHANNEL_FIELD = 2;
    private static final int NICK_FIELD = 5;
    private static final int ACCOUNT_FIELD = 7;
    private static final String NOBODY = "";

    private final Surroundings with;
    private final ServerTraits traits;
    private final Predicate<String> isGranted;
    private final Predicate<String> isJoined;
    private final Map<String, String> accounts = new HashMap<>();

    /**
     * @param isGranted whether the server has granted that capability
     * @param isJoined whether we are in that channel
     */
    Members(Surroundings with, ServerTraits traits, Predicate<String> isGranted, Predicate<String> isJoined) {
        this.with = with;
        this.traits = traits;
        this.isGranted = isGranted;
        this.isJoined = isJoined;
    }

    /** Who that is, or that they are logged in as nobody; empty where we cannot know without asking. */
    Optional<Identity> identity(String nick) {
        // Without account-notify nobody tells us of a logout.
        if (!isGranted.test("account-notify")) {
            return Optional.empty();
        }
        return Optional.ofNullable(accounts.get(traits.fold(nick)))
                .map(account -> account.equals(NOBODY)
                        ? Identity.unproven()
                        : Identity.proven(new Account(with.settings().name(), "irc", account)));
    }

    /** @param isOwn whether we are who did it, or to whom it was done */
    void handle(IrcLine line, boolean isOwn) {
        switch (line.command()) {
            case "JOIN" -> joined(line, isOwn);
            case "PART", "KICK" -> left(line.command().equals("KICK") ? line.param(1) : line.nick(), isOwn);
            case "QUIT" -> left(line.nick(), isOwn);
            case "NICK" -> {
                left(line.nick(), false);
                left(line.param(0), false);
            }
            case "ACCOUNT" -> learn(line.nick(), line.param(0));
            case "354" -> told(line);
            case "CAP" -> {
                if (line.param(1).equals("DEL")) {
                    accounts.clear();
                }
            }
            default -> {
                // Nothing about who somebody is.
            }
        }
    }

    private void joined(IrcLine line, boolean isOwn) {
        if (isOwn) {
            ask(line.param(0));
        } else if (isGranted.test("extended-join")) {
            learn(line.nick(), line.param(1));
        } else {
            accounts.remove(traits.fold(line.nick()));
        }
    }

    private void ask(String channel) {
        if (traits.has("WHOX") && isGranted.test("account-notify")) {
            with.queue().question("WHO " + IrcText.word(channel) + " " + FIELDS);
        }
    }

    private void told(IrcLine line) {
        if (line.param(1).equals(TOKEN) && isJoined.test(line.param(CHANNEL_FIELD))) {
            // WHOX says 0 for no account.
            String account = line.param(ACCOUNT_FIELD);
            learn(line.param(NICK_FIELD), account.equals("0") ? "*" : account);
        }
    }

    private void learn(String nick, String account) {
        accounts.put(traits.fold(nick), account.equals("*") ? NOBODY : account);
    }

    // Also where they still share another channel with us: it costs a question at most.
    private void left(String nick, boolean isOwn) {
        if (isOwn) {
            accounts.clear();
        }
        accounts.remove(traits.fold(nick));
    }
}
