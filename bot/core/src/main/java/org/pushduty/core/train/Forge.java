package org.pushduty.core.train;

import java.net.URI;
import java.util.Locale;

/** The kinds of web front ends to git that the bot can write comparison links for, each with its own form. */
public enum Forge {
    /** https://docs.github.com/en/pull-requests: {@code /compare/A...B}. */
    GITHUB("{web}/compare/{from}...{to}"),
    /** GitLab puts its own pages behind {@code /-/}. */
    GITLAB("{web}/-/compare/{from}...{to}"),
    /** Gitea and Forgejo. */
    GITEA("{web}/compare/{from}...{to}"),
    /** Bitbucket names the newer one first, parted by a carriage return as its own pages do. */
    BITBUCKET("{web}/branches/compare/{to}%0D{from}"),
    /** cgit's log over a range. */
    CGIT("{web}/log/?qt=range&q={from}..{to}");

    private final String compare;

    Forge(String compare) {
        this.compare = compare;
    }

    /** The link template, with {@code {web}}, {@code {from}} and {@code {to}} to be filled in. */
    public String compareTemplate() {
        return compare;
    }

    /** The forge that a host's name speaks of; GitHub's form where it speaks of none, as most others understand it. */
    public static Forge guessedFrom(URI web) {
        String host = String.valueOf(web.getHost()).toLowerCase(Locale.ROOT);
        if (host.contains("gitlab")) {
            return GITLAB;
        }
        if (host.contains("bitbucket")) {
            return BITBUCKET;
        }
        if (host.contains("cgit")
                || host.startsWith("git.kernel")
                || web.getPath().contains("/cgit")) {
            return CGIT;
        }
        if (host.contains("gitea") || host.contains("forgejo") || host.contains("codeberg")) {
            return GITEA;
        }
        return GITHUB;
    }
}
