package org.pushduty.discord;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One Discord network as the configuration has it.
 *
 * @param name the network's name in the configuration
 * @param token the bot's; in no text that this makes
 * @param api base address of the REST interface; blank for Discord's own
 * @param gateway address of the gateway; blank for Discord's own
 * @param guild id of the only server whose channels are meant; blank where the names of the channels say enough
 * @param channels those to be in, as people write them: {@code push-duty}, {@code #push-duty} or an id
 * @param people ids on this network of each person, by the person's name
 */
public record DiscordSettings(
        String name,
        String token,
        String api,
        String gateway,
        String guild,
        List<String> channels,
        Map<String, List<String>> people) {
    private static final String DISCORD_API = "https://discord.com/api/v10/";
    private static final String DISCORD_GATEWAY = "wss://gateway.discord.gg/";

    public DiscordSettings {
        token = token.strip();
        api = withSlash(api.isBlank() ? DISCORD_API : api.strip());
        gateway = gateway.isBlank() ? DISCORD_GATEWAY : gateway.strip();
        channels = List.copyOf(channels);
        people = people.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
    }

    private static String withSlash(String address) {
        return address.endsWith("/") ? address : address + "/";
    }

    /** Whether it is Discord itself, and not a server that speaks like it. */
    boolean isDiscordItself() {
        return api.toLowerCase(Locale.ROOT).equals(DISCORD_API);
    }

    @Override
    public String toString() {
        return name + " (" + api + ")";
    }
}
