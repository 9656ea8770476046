package org.pushduty.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.PreencodedMimeBodyPart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.pushduty.core.effect.Letter;

/**
 * A letter as RFC 5322 wants it, as plain text and as HTML. All of it is ASCII, and no line is longer than 998 bytes,
 * so that it needs no extension of the server's.
 */
final class LetterMessage extends MimeMessage {
    // "GMT", which Java's own formatter writes, is an obsolete zone (RFC 5322, section 4.3).
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    /** A thread may go on for years, and servers limit headers; readers need the first and the last ones. */
    private static final int REFERENCES = 30;

    private final String id;

    private LetterMessage(String id) {
        super(Session.getInstance(new Properties()));
        this.id = id;
    }

    /** The letter must have no {@link Fields#fault}. */
    static LetterMessage of(Letter letter) throws MessagingException {
        LetterMessage message = new LetterMessage(letter.id());
        message.setHeader("Date", DATE.format(letter.date()));
        message.setHeader("From", letter.from());
        for (String each : letter.to()) {
            InternetAddress address = new InternetAddress();
            address.setAddress(each);
            message.addRecipient(Message.RecipientType.TO, address);
        }
        message.setHeader("Subject", Fields.folded(letter.subject(), "Subject: ".length()));
        List<String> references = letter.references();
        if (!references.isEmpty()) {
            message.setHeader("In-Reply-To", "<" + references.get(references.size() - 1) + ">");
            message.setHeader("References", thread(references));
        }
        // RFC 3834, section 5: no out-of-office notes in answer.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setContent(new MimeMultipart(
                "alternative", part(letter.body(), "plain"), part(Page.of(letter.subject(), letter.body()), "html")));
        message.saveChanges();
        return message;
    }

    private static String thread(List<String> ids) {
        int last = Math.max(1, ids.size() - REFERENCES + 1);
        return Stream.concat(Stream.of(ids.get(0)), ids.subList(last, ids.size()).stream())
                .map(each -> "<" + each + ">")
                .reduce((before, next) -> before + "\r\n " + next)
                .orElseThrow();
    }

    private static MimeBodyPart part(String text, String kind) throws MessagingException {
        MimeBodyPart part = new PreencodedMimeBodyPart("quoted-printable");
        byte[] quoted = Quoting.quoted(text).getBytes(StandardCharsets.US_ASCII);
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(quoted, "text/" + kind + "; charset=UTF-8")));
        return part;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", "<" + id + ">");
    }
}
