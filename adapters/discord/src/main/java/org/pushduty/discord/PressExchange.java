package org.pushduty.discord;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.interactions.callbacks.IMessageEditCallback;
import org.pushduty.core.chat.Answer;

/**
 * A pressed button, or the text that one has asked for. It is acknowledged at once, without a trace; what is said to it
 * comes below the message, which loses the button if that did something. Safe for several threads.
 */
final class PressExchange implements Exchange {
    private final IMessageEditCallback press;
    private final Followups followups;
    private final Detour detour;
    private final Asker asker;
    private final List<ActionRow> remaining;
    private final Steps steps;
    private boolean isLost;
    private String told = "";
    private String working = "";
    private volatile String words = "";

    /** @param isAlone whether nobody else is there */
    record Asker(String nick, boolean isAlone) {}

    /** @param remaining the buttons of the message without the pressed one */
    PressExchange(IMessageEditCallback press, List<ActionRow> remaining, Asker asker, Detour detour) {
        this.press = press;
        this.remaining = List.copyOf(remaining);
        this.asker = asker;
        this.detour = detour;
        followups = new Followups(press);
        steps = new Steps("button " + press.getId());
    }

    void acknowledge() {
        steps.add(() -> Attempts.once(
                        () -> press.deferEdit().submit(),
                        () -> followups.original().thenAccept(found -> {}))
                .handle((done, failure) -> {
                    isLost = failure != null;
                    return null;
                }));
    }

    @Override
    public void working(String news) {
        words = news;
        steps.add(this::tell);
    }

    private CompletableFuture<?> tell() {
        String news = words;
        if (news.equals(told) || isLost) {
            return Steps.NOTHING;
        }
        told = news;
        Post post = shown(Post.of(Wording.shown(news), false));
        return working.isEmpty()
                ? followups.say(post).thenAccept(said -> working = said.getId())
                : followups.edit(working, post);
    }

    @Override
    public void answer(Answer answer) {
        List<Post> posts = Posts.of(answer, true);
        boolean hasDoneSomething =
                answer.lines().isEmpty() || answer.lines().stream().anyMatch(Answer.Line::isPublic);
        steps.add(() -> isLost ? detour.say(posts) : said(posts));
        if (hasDoneSomething) {
            steps.add(() -> isLost ? Steps.NOTHING : followups.leaveButtons(remaining));
        }
    }

    /** Unlike a command's, an answer to a press does not show whose it was. */
    private Post shown(Post post) {
        if (asker.isAlone()) {
            return post.quiet(false);
        }
        return post.isQuiet() ? post : post.to(asker.nick());
    }

    private CompletableFuture<?> said(List<Post> posts) {
        if (working.isEmpty()) {
            return all(posts.isEmpty() ? List.of(Post.TOLD) : posts);
        }
        if (posts.isEmpty()) {
            return followups.edit(working, Post.TOLD);
        }
        if (posts.get(0).isQuiet() && !asker.isAlone()) {
            return all(posts).thenCompose(done -> followups.delete(working));
        }
        return Attempts.twice(() -> followups.edit(working, shown(posts.get(0))), () -> detour.say(posts.get(0)))
                .thenCompose(done -> all(posts.subList(1, posts.size())));
    }

    private CompletableFuture<Void> all(List<Post> posts) {
        return Detour.inOrder(posts, post -> Attempts.once(() -> followups.say(shown(post)), () -> detour.say(post)));
    }

    /** The buttons of {@code message} without that one. */
    static List<ActionRow> without(String id, Message message) {
        return message.getComponents().stream()
                .filter(component -> component.getType() == net.dv8tion.jda.api.components.Component.Type.ACTION_ROW)
                .map(component -> component.asActionRow().getButtons().stream()
                        .filter(button -> !id.equals(button.getCustomId()))
                        .toList())
                .filter(buttons -> !buttons.isEmpty())
                .map(ActionRow::of)
                .toList();
    }
}
