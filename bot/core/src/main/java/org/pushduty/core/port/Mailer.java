package org.pushduty.core.port;

import org.pushduty.core.effect.Letter;

/** Takes letters to the mail server. Used from several threads. An implementation must pass {@code MailerContract}. */
public interface Mailer {

    /**
     * Sends the letter, and returns at once. The passage is told {@link Passage#leaving} before the first byte with
     * which the server could accept it (RFC 5321, section 4.2.5: the end of the data), {@link Passage#arrived} when the
     * server has accepted it for all, {@link Passage#refused} when it has said no for good (a 5yz reply, to the letter,
     * its sender or any addressee; nobody has got it then, as far as the server tells), {@link Passage#returned} when
     * it has not been taken and may be later (the server is down, slow, talks nonsense, or gives a 4yz reply), and
     * {@link Passage#lost} when it had left and no reply came: then nobody knows.
     */
    void send(Letter letter, Passage passage);

    /**
     * Asks the server whether it would talk to us, encryption and log-in included, and sends nothing; what it answered,
     * in a few words for a person. Throws {@link OutsideException} where it would not. May block up to a minute.
     */
    String access();
}
