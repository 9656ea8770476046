package org.pushduty.app.wiring;

import static java.util.stream.Collectors.toMap;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.pushduty.app.settings.PadSettings;
import org.pushduty.app.settings.Settings;
import org.pushduty.app.settings.SshSettings;
import org.pushduty.core.port.Pad;
import org.pushduty.core.port.SourceRepository;
import org.pushduty.core.train.RepositoryName;
import org.pushduty.core.train.TrainName;
import org.pushduty.git.GitPadSettings;
import org.pushduty.git.GitRemote;
import org.pushduty.git.GitRepositories;
import org.pushduty.git.GitSettings;

/** Opens the repositories of the configuration; the mirrors of each train are in a folder of its own. */
public final class GitWiring implements AutoCloseable {
    private final Settings settings;
    private final List<GitRepositories> opened = new ArrayList<>();

    public GitWiring(Settings settings) {
        this.settings = settings;
    }

    public Map<TrainName, List<SourceRepository>> sources() {
        Map<TrainName, List<SourceRepository>> sources = new LinkedHashMap<>();
        settings.trains().forEach((name, train) -> {
            GitRepositories repositories =
                    new GitRepositories(gitSettings(settings.git().mirrors().resolve(name)));
            opened.add(repositories);
            sources.put(
                    new TrainName(name),
                    train.repositories().entrySet().stream()
                            .map(each -> repositories.open(new GitRemote(
                                    new RepositoryName(each.getKey()),
                                    each.getValue().remote(),
                                    each.getValue().branch())))
                            .toList());
        });
        return sources;
    }

    /** The pages of that train's notes; to be opened once. */
    Pad pad(TrainName train, PadSettings.Git pad, Clock clock) {
        GitRepositories repositories =
                new GitRepositories(gitSettings(settings.git().mirrors().resolve(train.text())));
        opened.add(repositories);
        return repositories.pad(new GitPadSettings(
                new GitRemote(new RepositoryName("notes"), pad.remote(), pad.branch()),
                pad.folder().replaceAll("^/+|/+$", ""),
                settings.git().tagger(),
                clock));
    }

    private GitSettings gitSettings(Path mirrors) {
        Map<String, GitSettings.Login> logins = settings.git().https().entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        each -> new GitSettings.Login(
                                each.getValue().user(),
                                each.getValue().password().reveal())));
        SshSettings ssh = settings.git().ssh();
        Path dotSsh = Path.of(System.getProperty("user.home"), ".ssh");
        return new GitSettings(
                mirrors,
                settings.git().timeout(),
                logins,
                isGiven(ssh.key()) ? List.of(ssh.key()) : usersKeys(dotSsh),
                isGiven(ssh.knownHosts()) ? ssh.knownHosts() : dotSsh.resolve("known_hosts"));
    }

    private static boolean isGiven(Path path) {
        return !path.toString().isBlank();
    }

    /** The keys that ssh itself would try first, as far as the user has them. */
    private static List<Path> usersKeys(Path dotSsh) {
        return Stream.of("id_ed25519", "id_ecdsa", "id_rsa")
                .map(dotSsh::resolve)
                .filter(Files::isReadable)
                .toList();
    }

    /** See {@link GitRepositories#warmUp}. */
    public void warmUp() {
        opened.forEach(GitRepositories::warmUp);
    }

    @Override
    public void close() {
        opened.forEach(GitRepositories::close);
    }
}
