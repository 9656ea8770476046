package org.pushduty.app.system;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.pushduty.etherpad.EtherpadServer;

/** Where the bot keeps its notes, and how others see them there. */
interface NotesPlace {
    /** The train's {@code pad:}, as the configuration has it. */
    String configuration();

    /** The page of that push; blank where there is none. */
    String page(String push);

    /** The repository that the bot writes into; blank where there is none. */
    Path folder();

    /** In a folder of a bare repository. */
    record InGit(Origin origin) implements NotesPlace {
        static InGit make(Path folder) {
            Origin origin = Origin.make(folder.resolve("origins"), "notes");
            origin.land("Wil C", "Begin", "README.md", "what we shipped\n");
            return new InGit(origin);
        }

        @Override
        public String configuration() {
            return "{ kind: git, remote: \"" + folder().toUri() + "\", branch: main, name: \"amo-{push}\" }";
        }

        @Override
        public String page(String push) {
            String file = "pushes/amo-" + push + ".md";
            boolean isThere = !new GitCommand(folder())
                    .run("ls-tree", "--name-only", "main", file)
                    .isBlank();
            return isThere ? origin.file("main", file) : "";
        }

        @Override
        public Path folder() {
            return origin.folder();
        }
    }

    /** On an Etherpad, seen over its HTTP API: a browser would make the page. */
    record OnEtherpad(EtherpadServer server) implements NotesPlace {
        @Override
        public String configuration() {
            return "{ etherpad: \"" + server.address() + "\", key: " + EtherpadServer.KEY + ", name: \"amo-{push}\" }";
        }

        @Override
        public String page(String push) {
            String call = "api/1.2.13/getText?apikey=" + EtherpadServer.KEY + "&padID=amo-" + push;
            try (InputStream answer = server.address().resolve(call).toURL().openStream()) {
                return new ObjectMapper()
                        .readTree(answer)
                        .at("/data/text")
                        .asText("")
                        .stripTrailing();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Path folder() {
            return Path.of("");
        }
    }
}
