package org.pushduty.app.wiring;

import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.pushduty.app.settings.PadSettings;
import org.pushduty.app.settings.Settings;
import org.pushduty.core.pages.StoredPad;
import org.pushduty.core.port.Pad;
import org.pushduty.core.port.Store;
import org.pushduty.core.train.TrainName;
import org.pushduty.etherpad.EtherpadPad;
import org.pushduty.etherpad.EtherpadSettings;

/** Opens the pads of the configuration. */
public final class PadWiring {
    private final Settings settings;
    private final GitWiring git;
    private final Clock clock;

    public PadWiring(Settings settings, GitWiring git, Clock clock) {
        this.settings = settings;
        this.git = git;
        this.clock = clock;
    }

    /** Of each train whose notes the bot keeps; those that the configuration gives no place for are in the store. */
    public Map<TrainName, Pad> pads(Store store) {
        Map<TrainName, Pad> pads = new LinkedHashMap<>(remote());
        settings.trains().forEach((name, train) -> {
            if (isBuiltIn(train.pad())) {
                pads.put(new TrainName(name), new StoredPad(store));
            }
        });
        return pads;
    }

    /** Those that are outside. */
    public Map<TrainName, Pad> remote() {
        Map<TrainName, Pad> pads = new LinkedHashMap<>();
        settings.trains().forEach((name, train) -> {
            if (train.pad() instanceof PadSettings.Etherpad pad && pad.isKept()) {
                pads.put(new TrainName(name), new EtherpadPad(etherpad(pad)));
            } else if (train.pad() instanceof PadSettings.Git pad) {
                pads.put(new TrainName(name), git.pad(new TrainName(name), pad, clock));
            }
        });
        return pads;
    }

    /** Whether people keep the notes, and the bot only links to them. */
    public static boolean isLinkedOnly(PadSettings settings) {
        return settings instanceof PadSettings.Etherpad pad && !pad.etherpad().isBlank() && !pad.isKept();
    }

    private static boolean isBuiltIn(PadSettings settings) {
        return settings instanceof PadSettings.Builtin
                || (settings instanceof PadSettings.Etherpad pad
                        && pad.etherpad().isBlank());
    }

    private static EtherpadSettings etherpad(PadSettings.Etherpad pad) {
        URI address = URI.create(pad.etherpad());
        return new EtherpadSettings(
                address,
                pad.key().isEmpty()
                        ? new EtherpadSettings.ClientCredentials(
                                token(pad, address),
                                pad.oauth().client(),
                                pad.oauth().secret().reveal())
                        : new EtherpadSettings.ApiKey(pad.key().reveal()));
    }

    private static URI token(PadSettings.Etherpad pad, URI address) {
        return pad.oauth().token().isBlank()
                ? URI.create(address.toString().replaceAll("/+$", "") + "/oidc/token")
                : URI.create(pad.oauth().token());
    }
}
