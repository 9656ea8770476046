package org.pushduty.app.settings.file;

import java.util.List;
import java.util.Set;
import org.pushduty.app.settings.EnvironmentSettings;
import org.pushduty.app.settings.Settings;
import org.pushduty.app.settings.TrainSettings;

/** Checks what the parts of a train say of each other. */
final class TrainCheck {
    private final Settings settings;
    private final Report report;

    TrainCheck(Settings settings, Report report) {
        this.settings = settings;
        this.report = report;
    }

    void run() {
        settings.trains().forEach((name, train) -> train(Mapping.path("trains", name), train));
    }

    private void train(String path, TrainSettings train) {
        new NameCheck(report)
                .distinct(path + ".repositories", train.repositories().keySet());
        rotation(path, train);
        roles(path + ".picks.approve", train.picks().approve());
        roles(path + ".despite", train.despite());
        train.environments()
                .forEach((name, environment) ->
                        environment(Mapping.path(path + ".environments", name), environment, train));
    }

    private void rotation(String path, TrainSettings train) {
        new NameCheck(report).people(path + ".rotation.order", train.rotation().order(), settings);
        boolean isKnown = report.isSound(path + ".rotation.from") && report.isSound(path + ".calendar.push");
        if (isKnown && !train.calendar().push().fallsOn(train.rotation().from())) {
            String days = train.calendar().push().toString().replaceFirst(" .*", "");
            String day = train.rotation().from().getDayOfWeek().toString().substring(0, 3);
            String found = report.found(path + ".rotation.from") + ", which is a " + day;
            report.error(path + ".rotation.from", found, "a push day (" + days + ")");
        }
    }

    private void roles(String path, List<String> roles) {
        Set<String> needable = PeopleCheck.needable(settings);
        for (int i = 0; i < roles.size(); i++) {
            String at = report.item(path, i);
            if (report.isSound(at) && !needable.contains(roles.get(i))) {
                report.error(at, NameCheck.names("role", roles.get(i), needable));
            }
        }
    }

    private void environment(String path, EnvironmentSettings environment, TrainSettings train) {
        roles(path + ".needs", environment.needs());
        environment.version().keySet().stream()
                .filter(repository -> !train.repositories().containsKey(repository))
                .forEach(repository -> report.error(
                        Mapping.path(path + ".version", repository),
                        "the name " + Shown.key(repository),
                        NameCheck.names(
                                "repository of the train",
                                repository,
                                train.repositories().keySet())));
    }
}
