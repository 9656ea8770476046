package org.pushduty.irc;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.pushduty.core.chat.Identity;
import org.pushduty.core.chat.Sender;
import org.pushduty.core.people.Account;
import org.pushduty.irc.IrcSettings.IdentityMode;
import org.pushduty.irc.Speakers.Voice;

/**
 * Who speaks, as far as the server vouches for it: by the tag on the line, else by what it told of the channels'
 * members, else by its answer to a WHOIS. What users say, also those called NickServ, is no source. Not safe for
 * several threads: {@link Session}'s lock guards it.
 */
final class Vouching {
    private final IrcSettings settings;
    private final ServerTraits traits;
    private final Predicate<String> isGranted;
    private final Members members;
    private final Whois whois;
    private final Speakers speakers;

    /**
     * @param isGranted whether the server has granted that capability
     * @param isJoined whether we are in that channel
     */
    Vouching(Surroundings with, ServerTraits traits, Predicate<String> isGranted, Predicate<String> isJoined) {
        this.settings = with.settings();
        this.traits = traits;
        this.isGranted = isGranted;
        this.speakers = new Speakers(with.random());
        this.members = new Members(with, traits, isGranted, isJoined);
        this.whois = new Whois(settings.name(), with.queue());
    }

    /** @param isOwn whether we are who did it, or to whom it was done */
    void handle(IrcLine line, boolean isOwn) {
        members.handle(line, isOwn);
        switch (line.command()) {
            case "NICK" -> {
                left(line.nick());
                left(line.param(0));
            }
            case "QUIT" -> left(line.nick());
            case "CHGHOST" -> speakers.moved(voice(line), line.param(0) + "@" + line.param(1));
            case "311", "318", "330", "401" -> whois.handle(line, traits.fold(line.param(1)));
            default -> {
                // Nothing about who speaks.
            }
        }
    }

    /** Who says that line, as far as it is known without a question. */
    Identity speaker(IrcLine line, boolean isPrivate) {
        return known(line, isPrivate).orElseGet(() -> Identity.unasked(speakers.spoke(voice(line))));
    }

    private Voice voice(IrcLine line) {
        return new Voice(traits.fold(line.nick()), line.mask());
    }

    private Optional<Identity> known(IrcLine line, boolean isPrivate) {
        if (settings.identity() == IdentityMode.NICK) {
            return Optional.of(account(line.nick()));
        }
        if (isGranted.test("account-tag")) {
            String tag = line.tags().getOrDefault("account", "");
            if (!tag.isBlank() && !tag.equals("*")) {
                return Optional.of(account(tag));
            }
            // No tag says that there is no account, whatever was known before; only in private servers may leave it
            // out.
            if (!isPrivate) {
                return Optional.of(Identity.unproven());
            }
        }
        return members.identity(line.nick());
    }

    /** Asks the server who that is, where what they said did not tell. */
    CompletableFuture<Identity> identify(Sender sender) {
        // A wildcard would ask about many.
        boolean isNick = IrcText.isNick(sender.nick()) && !sender.nick().matches(".*[*?].*");
        if (isNick && sender.identity() instanceof Identity.Unasked unasked) {
            return speakers.numbered(unasked.speaker())
                    .map(voice -> whois.ask(sender.nick(), voice))
                    .orElseGet(() -> CompletableFuture.completedFuture(Identity.unproven()));
        }
        return CompletableFuture.completedFuture(Identity.unproven());
    }

    /** That question has waited long enough. */
    void giveUp(String nick, CompletableFuture<Identity> asked) {
        whois.giveUp(traits.fold(nick), asked);
    }

    /** The connection is gone. */
    void end() {
        whois.giveUp();
    }

    private void left(String nick) {
        speakers.left(traits.fold(nick));
        whois.left(traits.fold(nick));
    }

    private Identity account(String id) {
        return Identity.proven(new Account(settings.name(), "irc", id));
    }
}
