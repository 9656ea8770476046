package org.pushduty.etherpad;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.pushduty.core.port.OutsideException;

/**
 * Us on a page as people are, with its messages as Etherpad 1.8 and 2.x have them (src/node/handler/PadMessageHandler
 * there): CLIENT_READY, answered by CLIENT_VARS; then USER_CHANGES, answered by ACCEPT_COMMIT. For one thread.
 */
final class Collaborator implements AutoCloseable {
    private static final String COLOUR = "#c8d6e5";
    private static final String ATTEMPT = "join the page";

    private final String system;
    private final Channel channel;
    private final String author;
    private final Api.Revision revision;

    /**
     * Who joins.
     *
     * @param token by which the server knows an author again, {@code t.} and then a secret
     * @param name what the others on the page see
     */
    record Visitor(String token, String name) {
        @Override
        public String toString() {
            return name;
        }
    }

    private Collaborator(String system, Channel channel, JsonNode vars) {
        this.system = system;
        this.channel = channel;
        this.author = vars.path("userId").asText();
        JsonNode page = vars.path("collab_client_vars");
        this.revision = new Api.Revision(
                page.path("rev").asInt(-1),
                page.path("initialAttributedText").path("text").asText());
    }

    /** Joins the page, which is made where there is none. */
    static Collaborator join(String system, Channel channel, String page, Visitor visitor, Deadline deadline)
            throws NotLetIn {
        ObjectNode ready = Json.object()
                .put("component", "pad")
                .put("type", "CLIENT_READY")
                .put("padId", page)
                .put("token", visitor.token())
                .put("protocolVersion", 2);
        ready.putNull("sessionID");
        channel.send(ready, ATTEMPT, deadline);
        JsonNode answer = answer(system, channel, deadline);
        JsonNode vars = answer.path("data");
        if (vars.path("readonly").asBoolean()) {
            throw new NotLetIn("we may only read");
        }
        var joined = new Collaborator(system, channel, vars);
        joined.introduce(visitor.name(), vars, deadline);
        return joined;
    }

    private static JsonNode answer(String system, Channel channel, Deadline deadline) throws NotLetIn {
        while (true) {
            JsonNode message = channel.next(ATTEMPT, deadline);
            if (message.has("accessStatus")) {
                throw new NotLetIn("it lets in only those who log in");
            }
            failIfThrownOut(system, ATTEMPT, message);
            if (message.path("type").asText().equals("CLIENT_VARS")) {
                return message;
            }
        }
    }

    private static void failIfThrownOut(String system, String attempt, JsonNode message) {
        if (message.has("disconnect")) {
            throw new OutsideException(
                    system,
                    attempt,
                    "it has thrown us out: " + message.path("disconnect").asText());
        }
    }

    // So that people see who wrote, beside what has our colour.
    private void introduce(String name, JsonNode vars, Deadline deadline) {
        if (vars.path("userName").asText().equals(name)) {
            return;
        }
        ObjectNode data = Json.object().put("type", "USERINFO_UPDATE");
        data.putObject("userInfo").put("userId", author).put("name", name).put("colorId", COLOUR);
        send(data, ATTEMPT, deadline);
    }

    /** The page as it was when we joined. */
    Api.Revision revision() {
        return revision;
    }

    /**
     * Makes {@code edits} of that revision and says which revision they became; the server puts them onto what came in
     * between.
     */
    int commit(Api.Revision base, Edits edits, String attempt, Deadline deadline) {
        ObjectNode data = Json.object()
                .put("type", "USER_CHANGES")
                .put("baseRev", base.number())
                .put("changeset", Changeset.of(base.text(), edits));
        ObjectNode pool = data.putObject("apool").put("nextNum", 1);
        pool.putObject("numToAttrib").putArray("0").add("author").add(author);
        send(data, attempt, deadline);
        while (true) {
            JsonNode message = channel.next(attempt, deadline);
            failIfThrownOut(system, attempt, message);
            JsonNode answer = message.path("data");
            if (answer.path("type").asText().equals("ACCEPT_COMMIT")
                    && answer.path("newRev").asInt() > base.number()) {
                return answer.path("newRev").asInt();
            }
        }
    }

    private void send(ObjectNode data, String attempt, Deadline deadline) {
        ObjectNode message = Json.object().put("component", "pad").put("type", "COLLABROOM");
        message.set("data", data);
        channel.send(message, attempt, deadline);
    }

    @Override
    public void close() {
        channel.close();
    }
}
