package org.pushduty.app.settings.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pushduty.app.settings.NetworkSettings;
import org.pushduty.app.settings.PersonSettings;
import org.pushduty.app.settings.Settings;
import org.pushduty.core.people.AccountClaim;

/** Checks who is who: roles are held by people, and no account belongs to two of them. */
final class PeopleCheck {
    private static final String HERO = "hero";

    private final Settings settings;
    private final Report report;
    private final List<Claimed> claims = new ArrayList<>();

    /** A claim with who makes it and where. */
    private record Claimed(String person, AccountClaim claim, String path) {
        boolean clashesWith(Claimed other) {
            AccountClaim its = other.claim;
            boolean sameNetwork = claim.network().isEmpty()
                    || its.network().isEmpty()
                    || claim.network().equals(its.network());
            return !person.equals(other.person)
                    && sameNetwork
                    && claim.kind().equals(its.kind())
                    && claim.id().equalsIgnoreCase(its.id());
        }
    }

    PeopleCheck(Settings settings, Report report) {
        this.settings = settings;
        this.report = report;
    }

    void run() {
        new NameCheck(report).distinct("people", settings.people().keySet());
        settings.roles().forEach(this::role);
        settings.people().forEach(this::person);
    }

    private void role(String role, List<String> holders) {
        String path = Mapping.path("roles", role);
        if (role.equals(HERO)) {
            report.error(path, "the role hero", "another name; the hero comes from a train's rotation");
        }
        new NameCheck(report).people(path, holders, settings);
    }

    private void person(String name, PersonSettings person) {
        String path = Mapping.path("people", name);
        Map<String, List<String>> accounts = new HashMap<>();
        accounts.put("irc", person.irc());
        accounts.put("discord", person.discord());
        accounts.put("console", person.console());
        accounts.forEach((kind, texts) -> {
            for (int i = 0; i < texts.size(); i++) {
                String at = report.item(path + "." + kind, i);
                if (report.isSound(at)) {
                    claim(new Claimed(name, AccountClaim.parse(kind, texts.get(i)), at));
                }
            }
        });
    }

    private void claim(Claimed claimed) {
        String network = claimed.claim().network();
        NetworkSettings named = settings.networks().get(network);
        if (!network.isEmpty() && named == null) {
            report.error(
                    claimed.path(),
                    NameCheck.names("network", network, settings.networks().keySet()));
            return;
        }
        String kind = claimed.claim().kind();
        if (named != null
                && report.isSound(Mapping.path("networks", network) + ".type")
                && !named.type().equals(kind)) {
            report.error(claimed.path(), "an account of a network of type " + kind);
            return;
        }
        claims.stream().filter(claimed::clashesWith).findFirst().ifPresent(other -> {
            String found = report.found(claimed.path()) + ", which is also " + other.person() + "'s";
            report.error(claimed.path(), found, "an account of one person");
        });
        claims.add(claimed);
    }

    /** What an environment may need: the hero, or a role. */
    static Set<String> needable(Settings settings) {
        Set<String> names = new LinkedHashSet<>(Set.of(HERO));
        names.addAll(settings.roles().keySet());
        return names;
    }
}
