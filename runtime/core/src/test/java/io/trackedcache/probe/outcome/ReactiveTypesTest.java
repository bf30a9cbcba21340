package io.trackedcache.probe.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import org.junit.jupiter.api.Test;

class ReactiveTypesTest {
    private static class Publishing implements Flow.Publisher<String> {
        @Override
        public void subscribe(Flow.Subscriber<? super String> subscriber) {}
    }

    private static final class PublishingBySuperclass extends Publishing {}

    private interface Narrowed extends Flow.Publisher<String> {}

    @Test
    void publisherIsFoundAmongAllSupertypes() {
        assertThat(ReactiveTypes.isOne(Flow.Publisher.class)).isTrue();
        assertThat(ReactiveTypes.isOne(Publishing.class)).isTrue();
        assertThat(ReactiveTypes.isOne(PublishingBySuperclass.class)).isTrue();
        assertThat(ReactiveTypes.isOne(Narrowed.class)).isTrue();
        assertThat(ReactiveTypes.isOne(SubmissionPublisher.class)).isTrue();
    }

    @Test
    void otherTypesAreNoPublishers() {
        assertThat(ReactiveTypes.isOne(null)).isFalse();
        assertThat(ReactiveTypes.isOne(Object.class)).isFalse();
        assertThat(ReactiveTypes.isOne(Flow.Subscriber.class)).isFalse();
        assertThat(ReactiveTypes.isOne(CompletableFuture.class)).isFalse();
    }
}
