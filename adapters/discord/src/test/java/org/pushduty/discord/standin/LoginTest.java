package org.pushduty.discord.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.dv8tion.jda.api.JDA;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A bot logs in to the stand-in over real sockets. */
class LoginTest {
    private final DiscordStandin discord = new DiscordStandin();

    @AfterEach
    void close() {
        discord.close();
    }

    @Test
    void jdaLogsIn() throws InterruptedException {
        JDA jda = JdaOnStandin.logIn(discord, List.of());

        assertThat(jda.getSelfUser().getName()).isEqualTo("pushduty");
        assertThat(discord.violations()).isEmpty();
        JdaOnStandin.shutDown(jda);
    }
}
