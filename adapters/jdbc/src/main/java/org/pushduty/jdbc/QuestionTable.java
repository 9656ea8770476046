package org.pushduty.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.pushduty.core.chat.PlainText;
import org.pushduty.core.port.OutsideException;
import org.pushduty.core.push.Question;

/** What waits for somebody's yes. */
final class QuestionTable {
    private final Handle handle;

    QuestionTable(Handle handle) {
        this.handle = handle;
    }

    /** Within a transaction; a question that is over makes room for another of its code. */
    void add(Question question, Instant now) {
        handle.createUpdate("delete from question where ends_at <= :now or code = :code")
                .bind("now", Moments.of(now))
                .bind("code", question.code())
                .execute();
        handle.createUpdate("insert into question (code, ends_at, payload) values (:code, :end, :payload)")
                .bind("code", question.code())
                .bind("end", Moments.of(question.until()))
                .bind("payload", written(question))
                .execute();
    }

    Optional<Question> find(String code) {
        return handle.createQuery("select payload from question where code = :code")
                .bind("code", code)
                .mapTo(String.class)
                .findFirst()
                .map(QuestionTable::read);
    }

    int remove(String code) {
        return handle.createUpdate("delete from question where code = :code")
                .bind("code", code)
                .execute();
    }

    private static String written(Question question) {
        try {
            return StoreJson.MAPPER.writeValueAsString(question);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write a question", e);
        }
    }

    private static Question read(String payload) {
        try {
            return StoreJson.MAPPER.readValue(payload, Question.class);
        } catch (JsonProcessingException e) {
            throw new OutsideException("store", "read a question", PlainText.of(e.getOriginalMessage()), e);
        }
    }
}
