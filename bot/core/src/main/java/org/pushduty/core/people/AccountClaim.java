package org.pushduty.core.people;

/**
 * What the configuration says of a person: this account is theirs.
 *
 * @param kind {@code irc}, {@code discord} or {@code console}
 * @param network the one network it holds for, or blank for every network of that kind
 * @param id the account's name or number
 */
public record AccountClaim(String kind, String network, String id) {

    /** Reads {@code kumar} (any network of the kind) or {@code mozilla/kumar} (that network only). */
    public static AccountClaim parse(String kind, String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? new AccountClaim(kind, "", text)
                : new AccountClaim(kind, text.substring(0, slash), text.substring(slash + 1));
    }

    public boolean covers(Account account) {
        return kind.equals(account.kind())
                && (network.isEmpty() || network.equals(account.network()))
                && id.equalsIgnoreCase(account.id());
    }
}
