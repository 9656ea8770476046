package org.pushduty.etherpad;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** An answer's text, which may not be longer than any page is: one without end would take all memory. */
final class LimitedBody implements BodySubscriber<String> {
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    /** What it then fails with. */
    static final class TooLong extends IOException {}

    private final BodySubscriber<String> body = BodySubscribers.ofString(StandardCharsets.UTF_8);
    private Subscription subscription = new NoSubscription();
    private long bytes;

    /** Until there is one. */
    private static final class NoSubscription implements Subscription {
        @Override
        public void request(long count) {}

        @Override
        public void cancel() {}
    }

    @Override
    public CompletionStage<String> getBody() {
        return body.getBody();
    }

    @Override
    public void onSubscribe(Subscription given) {
        subscription = given;
        body.onSubscribe(given);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        bytes += buffers.stream().mapToLong(ByteBuffer::remaining).sum();
        if (bytes > MOST_BYTES) {
            subscription.cancel();
            body.onError(new TooLong());
            return;
        }
        body.onNext(buffers);
    }

    @Override
    public void onError(Throwable cause) {
        body.onError(cause);
    }

    @Override
    public void onComplete() {
        body.onComplete();
    }
}
