package org.pushduty.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.requests.restaction.interactions.ReplyCallbackAction;
import org.pushduty.core.chat.Answer;

/**
 * A slash command. Its first answer has to be there within 3 s, if only to say that more comes; that one is then
 * changed. Safe for several threads.
 */
final class SlashExchange implements Exchange {
    private enum Stage {
        UNANSWERED,
        /** Discord shows "thinking…". The next message takes its place, and whether others see it was said with it. */
        THINKING,
        ANSWERED,
        /** It cannot be answered any more. */
        LOST
    }

    private final IReplyCallback interaction;
    private final Followups followups;
    private final Detour detour;
    private final boolean isQuiet;
    private final Steps steps;
    private String told = "";
    private Stage stage = Stage.UNANSWERED;
    private volatile String words = "";

    /** @param isQuiet whether what is said before the answer is for the asker alone, as the answer probably is */
    SlashExchange(IReplyCallback interaction, boolean isQuiet, Detour detour) {
        this.interaction = interaction;
        this.isQuiet = isQuiet;
        this.detour = detour;
        followups = new Followups(interaction);
        steps = new Steps("/" + interaction.getId());
    }

    /** The time to answer is nearly over. */
    void hurry() {
        steps.add(() -> stage == Stage.UNANSWERED
                ? acknowledge(interaction.deferReply(isQuiet), Stage.THINKING)
                : Steps.NOTHING);
    }

    @Override
    public void working(String news) {
        words = news;
        steps.add(this::tell);
    }

    /** The newest words; those that came meanwhile are told at once with it. */
    private CompletableFuture<?> tell() {
        String news = words;
        if (news.equals(told) || stage == Stage.LOST) {
            return Steps.NOTHING;
        }
        told = news;
        Post post = Post.of(Wording.shown(news), isQuiet);
        return stage == Stage.UNANSWERED
                ? acknowledge(reply(post), Stage.ANSWERED)
                : followups.editOriginal(post).thenAccept(edited -> stage = Stage.ANSWERED);
    }

    @Override
    public void answer(Answer answer) {
        List<Post> posts = Posts.of(answer, true);
        steps.add(() -> switch (stage) {
            case UNANSWERED -> first(posts);
            case THINKING, ANSWERED -> filled(posts);
            case LOST -> detour.say(posts);
        });
    }

    private CompletableFuture<?> first(List<Post> posts) {
        Post head = posts.isEmpty() ? Post.TOLD : posts.get(0);
        List<Post> others = posts.isEmpty() ? posts : posts.subList(1, posts.size());
        return acknowledge(reply(head), Stage.ANSWERED)
                .thenCompose(done -> stage == Stage.LOST ? detour.say(posts) : said(others));
    }

    /** What was said before becomes the first of them that the same people may see. */
    private CompletableFuture<?> filled(List<Post> posts) {
        Optional<Post> alike =
                posts.stream().filter(post -> post.isQuiet() == isQuiet).findFirst();
        if (posts.isEmpty() || alike.isPresent()) {
            List<Post> others = new ArrayList<>(posts);
            alike.ifPresent(others::remove);
            Post first = alike.orElse(Post.TOLD);
            return edited(first).thenCompose(done -> said(others));
        }
        // Else the first of them would take the place of "thinking…", and be seen by those who saw that.
        CompletableFuture<Void> filled = stage == Stage.THINKING
                ? Attempts.once(() -> followups.editOriginal(Post.TOLD), () -> Steps.NOTHING)
                : Steps.NOTHING;
        return filled.thenCompose(done -> said(posts)).thenCompose(done -> followups.deleteOriginal());
    }

    private CompletableFuture<Void> edited(Post post) {
        return Attempts.twice(() -> followups.editOriginal(post), () -> detour.say(post));
    }

    private CompletableFuture<Void> said(List<Post> posts) {
        return Detour.inOrder(posts, post -> Attempts.once(() -> followups.say(post), () -> detour.say(post)));
    }

    private ReplyCallbackAction reply(Post post) {
        return interaction.reply(post.message()).setEphemeral(post.isQuiet());
    }

    /** Where nobody knows whether it was heard, Discord is asked: it takes the first answer once only. */
    private CompletableFuture<Void> acknowledge(ReplyCallbackAction action, Stage then) {
        return Attempts.once(action::submit, () -> followups.original().thenAccept(found -> {}))
                .handle((done, failure) -> {
                    stage = failure == null ? then : Stage.LOST;
                    return null;
                });
    }
}
