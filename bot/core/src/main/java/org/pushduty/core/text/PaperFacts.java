package org.pushduty.core.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pushduty.core.push.Blocker;
import org.pushduty.core.push.Despite;
import org.pushduty.core.push.MailStatus;
import org.pushduty.core.push.Note;
import org.pushduty.core.push.Paperwork;
import org.pushduty.core.push.Pick;
import org.pushduty.core.push.Push;
import org.pushduty.core.push.Settlement;
import org.pushduty.core.push.SignOff;
import org.pushduty.core.push.Task;

/** What a push's paper adds to its facts. */
final class PaperFacts {
    private final Push push;
    private final Paperwork paper;
    private final Moments moments;

    PaperFacts(Push push, Moments moments) {
        this.push = push;
        this.paper = push.paper();
        this.moments = moments;
    }

    Map<String, Object> all() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put(
                "notables",
                paper.notables().stream().map(each -> noted(each.note())).toList());
        facts.put("blockers", paper.blockers().stream().map(this::blocker).toList());
        facts.put("picks", paper.picks().stream().map(this::pick).toList());
        facts.put("tasks", Map.of("before", tasks(Task.Phase.BEFORE), "after", tasks(Task.Phase.AFTER)));
        facts.put("signoffs", paper.signOffs().stream().map(this::signOff).toList());
        facts.put("despites", paper.despites().stream().map(this::despite).toList());
        facts.put("mail", mail());
        return facts;
    }

    private Map<String, Object> noted(Note note) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("number", note.number());
        facts.put("text", note.text());
        facts.put("by", note.by());
        facts.put("since", moments.shown(note.at()));
        return facts;
    }

    private Map<String, Object> blocker(Blocker blocker) {
        Map<String, Object> facts = noted(blocker.note());
        facts.put("owner", blocker.owner());
        facts.put("open", blocker.isOpen());
        facts.put("settled", settled(blocker.settlement()));
        return facts;
    }

    private Map<String, Object> pick(Pick pick) {
        Map<String, Object> facts = noted(pick.note());
        facts.put("repository", pick.repository().text());
        facts.put("id", pick.commit().id().abbreviated());
        facts.put("subject", pick.commit().subject());
        facts.put("standing", word(pick.standing()));
        facts.put(
                "tag",
                pick.standing() == Pick.Standing.PICKED ? pick.settlement().words() : "");
        facts.put("settled", settled(pick.settlement()));
        return facts;
    }

    private List<Map<String, Object>> tasks(Task.Phase phase) {
        return paper.tasks().stream()
                .filter(task -> task.phase() == phase)
                .map(this::task)
                .toList();
    }

    private Map<String, Object> task(Task task) {
        Map<String, Object> facts = noted(task.note());
        facts.put("role", task.role());
        facts.put("standing", word(task.standing()));
        facts.put("settled", settled(task.settlement()));
        return facts;
    }

    private Map<String, Object> settled(Settlement settlement) {
        boolean isSettled = !settlement.by().isBlank();
        return Map.of(
                "by", settlement.by(),
                "at", isSettled ? moments.shown(settlement.at()) : "",
                "words", settlement.words());
    }

    private Map<String, Object> signOff(SignOff signOff) {
        return Map.of(
                "role", signOff.role(),
                "person", signOff.person(),
                "go", signOff.isGo(),
                "fresh", signOff.isFresh(push),
                "reason", signOff.reason(),
                "at", moments.shown(signOff.at()));
    }

    private Map<String, Object> despite(Despite despite) {
        return Map.of(
                "command", despite.command(),
                "obstacles", despite.obstacles(),
                "reason", despite.reason(),
                "by", despite.by(),
                "at", moments.shown(despite.at()));
    }

    private Map<String, Object> mail() {
        MailStatus mail = paper.mail();
        boolean isWritten = mail.stage() != MailStatus.Stage.UNWRITTEN;
        return Map.of("standing", word(mail.stage()), "at", isWritten ? moments.shown(mail.at()) : "");
    }

    private static String word(Enum<?> standing) {
        return standing.name().toLowerCase(Locale.ROOT);
    }
}
