package org.pushduty.discord;

import java.util.List;
import org.pushduty.core.chat.Answer;

/** A question to which no way leads back; its answer goes another one. */
final class LostExchange implements Exchange {
    private final Detour detour;
    private final boolean isAlone;
    private final Steps steps = new Steps("an earlier question");

    LostExchange(Detour detour, boolean isAlone) {
        this.detour = detour;
        this.isAlone = isAlone;
    }

    /** Nobody would know what it is about. */
    @Override
    public void working(String words) {}

    @Override
    public void answer(Answer answer) {
        List<Post> posts = Posts.of(answer, true).stream()
                .map(post -> isAlone ? post.quiet(false) : post)
                .toList();
        steps.add(() -> detour.say(posts));
    }
}
