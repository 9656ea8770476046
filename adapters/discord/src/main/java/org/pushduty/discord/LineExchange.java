package org.pushduty.discord;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.pushduty.core.chat.Answer;

/**
 * An ordinary line. The answer is a reply to it, which pings nobody; what is for the asker alone is a direct message.
 * Safe for several threads.
 */
final class LineExchange implements Exchange {
    private final MessageChannel channel;
    private final String message;
    private final boolean isAlone;
    private final Detour detour;
    private final Steps steps;
    private String told = "";
    private String working = "";
    private volatile String words = "";

    /** @param isAlone whether nobody else is there */
    LineExchange(MessageChannel channel, String message, boolean isAlone, Detour detour) {
        this.channel = channel;
        this.message = message;
        this.isAlone = isAlone;
        this.detour = detour;
        steps = new Steps("message " + message);
    }

    @Override
    public void working(String news) {
        words = news;
        steps.add(this::tell);
    }

    private CompletableFuture<?> tell() {
        String news = words;
        if (news.equals(told)) {
            return Steps.NOTHING;
        }
        told = news;
        Post post = Post.of(Wording.shown(news), false);
        return working.isEmpty() ? reply("working", post) : edit(post);
    }

    @Override
    public void answer(Answer answer) {
        List<Post> posts = Posts.of(answer, maySayCards()).stream()
                .map(post -> isAlone ? post.quiet(false) : post)
                .toList();
        steps.add(() -> said(posts));
    }

    private boolean maySayCards() {
        return !(channel instanceof GuildMessageChannel inGuild)
                || inGuild.getGuild().getSelfMember().hasPermission(inGuild, Permission.MESSAGE_EMBED_LINKS);
    }

    private CompletableFuture<?> said(List<Post> posts) {
        boolean isOpen = !posts.isEmpty() && !posts.get(0).isQuiet();
        if (!isOpen) {
            return detour.say(posts).thenCompose(done -> withdraw());
        }
        Post first = posts.get(0);
        return Attempts.twice(() -> working.isEmpty() ? reply("re", first) : edit(first), () -> detour.say(first))
                .thenCompose(done -> detour.say(posts.subList(1, posts.size())));
    }

    /** Nothing is left to be said here; what was announced tells the rest. */
    private CompletableFuture<?> withdraw() {
        return working.isEmpty()
                ? Steps.NOTHING
                : channel.deleteMessageById(working).submit();
    }

    private CompletableFuture<Void> reply(String as, Post post) {
        return channel.sendMessage(post.message())
                .setMessageReference(message)
                .mentionRepliedUser(false)
                // Who asks may take it back meanwhile.
                .failOnInvalidReply(false)
                // Said twice, Discord shows it once.
                .setNonce(as.charAt(0) + message)
                .submit()
                .thenAccept(said -> working = said.getId());
    }

    private CompletableFuture<Void> edit(Post post) {
        return channel.editMessageById(working, MessageEditData.fromCreateData(post.message()))
                .setReplace(true)
                .submit()
                .thenAccept(edited -> {});
    }
}
