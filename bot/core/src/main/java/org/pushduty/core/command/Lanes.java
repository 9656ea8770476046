package org.pushduty.core.command;

import java.util.List;
import java.util.Optional;
import org.pushduty.core.chat.Place;
import org.pushduty.core.train.TrainChannel;

/**
 * All trains and where their work is done.
 *
 * @param all in the order of the configuration
 */
public record Lanes(List<Lane> all) {
    public Lanes {
        all = List.copyOf(all);
    }

    /** Of the train of that name, without regard to capitals. */
    public Optional<Lane> named(String train) {
        return all.stream()
                .filter(lane -> lane.desk().train().name().text().equalsIgnoreCase(train))
                .findFirst();
    }

    /** Of the train whose channel that is; of two that share one, the first. */
    public Optional<Lane> at(Place place) {
        return all.stream()
                .filter(lane -> lane.desk().train().channels().stream()
                        .map(TrainChannel::at)
                        .anyMatch(at -> Place.channel(at).equals(place)))
                .findFirst();
    }

    /** Of the train that is meant where nobody says which; empty where it could be one of several. */
    public Optional<Lane> meantAt(Place place) {
        return at(place).or(() -> all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty());
    }

    List<String> names() {
        return all.stream().map(lane -> lane.desk().train().name().text()).toList();
    }
}
