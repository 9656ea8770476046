package org.pushduty.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import org.pushduty.core.effect.Letter;

/**
 * A mail as a server got it.
 *
 * @param from the sender on the envelope
 * @param to the addressees on the envelope
 * @param raw every byte of it as a character, dots unstuffed
 */
public record ReceivedMail(String from, List<String> to, String raw) {

    public String id() {
        return bare(header("Message-ID"));
    }

    public String subject() {
        return read(MimeMessage::getSubject);
    }

    /** The field as it stands there, unfolded; a field that is not there, or more than once, is an error. */
    public String header(String name) {
        List<String> found = headers(name);
        if (found.size() != 1) {
            throw new AssertionError(name + " is there " + found.size() + " times");
        }
        return found.get(0);
    }

    public List<String> headers(String name) {
        String[] found = read(message -> message.getHeader(name));
        return found == null
                ? List.of()
                : Arrays.stream(found)
                        .map(each -> each.replaceAll("\r\n(?=[ \t])", ""))
                        .toList();
    }

    /** The names of all fields, in their order. */
    public List<String> headerNames() {
        return read(message -> Collections.list(message.getAllHeaders()).stream()
                .map(Header::getName)
                .toList());
    }

    public String plain() {
        return part("text/plain");
    }

    public String html() {
        return part("text/html");
    }

    private String part(String type) {
        return read(message -> {
            MimeMultipart parts = (MimeMultipart) message.getContent();
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart part = parts.getBodyPart(i);
                if (part.isMimeType(type)) {
                    byte[] bytes = part.getInputStream().readAllBytes();
                    return new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n");
                }
            }
            throw new AssertionError("there is no " + type);
        });
    }

    /** The letter that it was made from; its date is cut to the second. */
    public Letter letter() {
        return new Letter(
                id(),
                address(header("From")),
                read(message -> Arrays.stream(message.getAllRecipients())
                        .map(each -> ((InternetAddress) each).getAddress())
                        .toList()),
                subject(),
                headers("References").stream()
                        .flatMap(each -> Arrays.stream(each.split(" ")))
                        .map(ReceivedMail::bare)
                        .toList(),
                read(message -> message.getSentDate().toInstant()),
                plain());
    }

    private static String bare(String id) {
        return id.replaceAll("^<|>$", "");
    }

    private static String address(String field) {
        return field.replaceAll(".*<|>.*", "");
    }

    private <T> T read(Reading<T> reading) {
        try {
            var message = new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(raw.getBytes(StandardCharsets.ISO_8859_1)));
            return reading.of(message);
        } catch (MessagingException | IOException e) {
            throw new AssertionError("this is no mail: " + raw, e);
        }
    }

    private interface Reading<T> {
        T of(MimeMessage message) throws MessagingException, IOException;
    }
}
