package org.pushduty.discord;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.utils.messages.MessageEditData;

/** What can be said to an interaction once it is acknowledged, for 15 minutes. */
final class Followups {
    private final InteractionHook hook;

    Followups(Interaction interaction) {
        // Not its own hook: that one is of no use any more where an answer was carried out, but not heard of.
        hook = InteractionHook.from(interaction.getJDA(), interaction.getToken());
    }

    CompletableFuture<Message> say(Post post) {
        return hook.sendMessage(post.message()).setEphemeral(post.isQuiet()).submit();
    }

    CompletableFuture<Message> edit(String message, Post post) {
        return hook.editMessageById(message, MessageEditData.fromCreateData(post.message()))
                .setReplace(true)
                .submit();
    }

    /** The first answer, or the message whose button was pressed. */
    CompletableFuture<Message> editOriginal(Post post) {
        return edit("@original", post);
    }

    CompletableFuture<Message> leaveButtons(List<ActionRow> rows) {
        return hook.editOriginalComponents(rows).submit();
    }

    CompletableFuture<Void> delete(String message) {
        return hook.deleteMessageById(message).submit();
    }

    CompletableFuture<Void> deleteOriginal() {
        return delete("@original");
    }

    CompletableFuture<Message> original() {
        return hook.retrieveOriginal().submit();
    }
}
