package org.pushduty.app.settings.file;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pushduty.app.settings.ChannelSettings;
import org.pushduty.app.settings.NetworkSettings;
import org.pushduty.app.settings.Settings;
import org.pushduty.core.chat.ChannelRef;

/** Checks the channels of all trains: each is on a network that there is, and belongs to one train. */
final class ChannelCheck {
    private final Settings settings;
    private final Report report;
    private final Map<String, String> trains = new HashMap<>();

    ChannelCheck(Settings settings, Report report) {
        this.settings = settings;
        this.report = report;
    }

    void run() {
        settings.trains().forEach((name, train) -> {
            List<ChannelSettings> channels = train.channels();
            for (int i = 0; i < channels.size(); i++) {
                String path = Mapping.path("trains", name) + ".channels[" + i + "].at";
                if (report.isSound(path)) {
                    channel(path, channels.get(i).at(), name);
                }
            }
        });
    }

    private void channel(String path, ChannelRef channel, String train) {
        NetworkSettings network = settings.networks().get(channel.network());
        if (network == null) {
            report.error(
                    path,
                    NameCheck.names(
                            "network", channel.network(), settings.networks().keySet()));
            return;
        }
        if (network instanceof NetworkSettings.Irc && !channel.channel().startsWith("#") && isOfType(channel)) {
            report.error(path, "a channel with its #, like \"" + channel.network() + "/#" + channel.channel() + "\"");
        }
        // Networks compare channels without regard to case.
        String owner = trains.putIfAbsent(channel.toString().toLowerCase(Locale.ROOT), train);
        if (owner != null) {
            String found = report.found(path) + ", which train " + owner + " has already";
            report.error(path, found, "a channel that no train has yet");
        }
    }

    /** A network whose type is wrong is read as one of IRC: its channels cannot be judged. */
    private boolean isOfType(ChannelRef channel) {
        return report.isSound(Mapping.path("networks", channel.network()) + ".type");
    }
}
