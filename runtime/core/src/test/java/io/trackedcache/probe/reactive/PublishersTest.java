package io.trackedcache.probe.reactive;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** With the publishers of the JDK. Those of libraries are tested where the libraries are, in scenarios. */
class PublishersTest {
    private static final String DECLARED = Flow.Publisher.class.getName();

    private final List<String> heard = new ArrayList<>();

    /** Writes down all calls, of any number of subscriptions. */
    private final class Writing implements SubscriptionListener {
        @Override
        public void ended(@Nullable Object value, @Nullable Throwable failure) {
            heard.add("ended " + value + " " + failure);
        }

        @Override
        public void found(@Nullable Object value) {
            heard.add("found " + value);
        }

        @Override
        public void failed(@Nullable Throwable failure) {
            heard.add("failed " + failure);
        }

        @Override
        public void element(@Nullable Object value) {
            heard.add("element " + value);
        }

        @Override
        public void completed() {
            heard.add("completed");
        }

        @Override
        public void cancelled() {
            heard.add("cancelled");
        }

        @Override
        public void forget() {
            heard.add("forget");
        }
    }

    /** Publishes its elements, then completes or fails, however much was requested. */
    private static final class Publishing implements Flow.Publisher<String> {
        private final List<String> elements;
        private final @Nullable Throwable failure;

        Publishing(List<String> elements, @Nullable Throwable failure) {
            this.elements = elements;
            this.failure = failure;
        }

        @Override
        public void subscribe(Flow.Subscriber<? super String> subscriber) {
            subscriber.onSubscribe(new Flow.Subscription() {
                @Override
                public void request(long count) {
                    elements.forEach(subscriber::onNext);
                    if (failure == null) {
                        subscriber.onComplete();
                    } else {
                        subscriber.onError(failure);
                    }
                }

                @Override
                public void cancel() {
                    subscriber.onNext("cancelled");
                }
            });
        }
    }

    private static final class Receiving implements Flow.Subscriber<Object> {
        private final boolean cancels;
        private final List<Object> received = new ArrayList<>();

        Receiving(boolean cancels) {
            this.cancels = cancels;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            if (cancels) {
                subscription.cancel();
            } else {
                subscription.request(1);
            }
        }

        @Override
        public void onNext(Object element) {
            received.add(element);
        }

        @Override
        public void onError(Throwable failure) {
            received.add(failure);
        }

        @Override
        public void onComplete() {
            received.add("complete");
        }
    }

    /** A publisher that a caller may want as what it is. */
    public static class Special implements Flow.Publisher<String> {
        @Override
        public void subscribe(Flow.Subscriber<? super String> subscriber) {}
    }

    private interface Closeable extends Flow.Publisher<String>, java.io.Closeable {
        @Override
        void close();
    }

    @SuppressWarnings("unchecked") // Its elements are text.
    private Flow.Publisher<String> decorated(Object publisher) throws ReflectiveOperationException {
        Object decorated = Publishers.decorated(publisher, DECLARED, Writing::new);
        assertThat(decorated).isInstanceOf(Flow.Publisher.class).isNotSameAs(publisher);
        return (Flow.Publisher<String>) requireNonNull(decorated);
    }

    @Test
    void listenerHearsWhatTheSubscriberReceives() throws Exception {
        Receiving subscriber = new Receiving(false);

        decorated(new Publishing(List.of("a", "b"), null)).subscribe(subscriber);

        assertThat(subscriber.received).containsExactly("a", "b", "complete");
        assertThat(heard).containsExactly("element a", "element b", "completed");
    }

    @Test
    void listenerHearsTheFailure() throws Exception {
        IllegalStateException failure = new IllegalStateException("closed");
        Receiving subscriber = new Receiving(false);

        decorated(new Publishing(List.of("a"), failure)).subscribe(subscriber);

        assertThat(subscriber.received).containsExactly("a", failure);
        assertThat(heard).containsExactly("element a", "failed " + failure);
    }

    @Test
    void listenerHearsTheCancellationBeforeThePublisherDoes() throws Exception {
        Receiving subscriber = new Receiving(true);

        decorated(new Publishing(List.of(), null)).subscribe(subscriber);

        assertThat(subscriber.received).containsExactly("cancelled");
        assertThat(heard).containsExactly("cancelled", "element cancelled");
    }

    @Test
    void eachSubscriptionHasItsListener() throws Exception {
        Flow.Publisher<String> publisher = decorated(new Publishing(List.of("a"), null));
        assertThat(heard).isEmpty();

        publisher.subscribe(new Receiving(false));
        publisher.subscribe(new Receiving(false));

        assertThat(heard).containsExactly("element a", "completed", "element a", "completed");
    }

    @Test
    void subscriberStaysAsItIsWhereTheSubscriptionIsNotFollowed() throws Exception {
        List<Object> subscribers = new ArrayList<>();
        Flow.Publisher<String> publisher = subscribers::add;
        Receiving subscriber = new Receiving(false);

        Object decorated = Publishers.decorated(publisher, DECLARED, () -> null);
        subscribe(decorated, subscriber);

        assertThat(subscribers).containsExactly(subscriber);
    }

    @SuppressWarnings("unchecked") // Its elements are text.
    private static void subscribe(@Nullable Object publisher, Flow.@Nullable Subscriber<Object> subscriber) {
        assertThat(publisher).isNotNull();
        if (publisher != null) {
            ((Flow.Publisher<String>) publisher).subscribe(subscriber);
        }
    }

    @Test
    void nullIsPassedToThePublisherThatMustRefuseIt() throws Exception {
        Flow.Publisher<String> refusing = subscriber -> {
            if (subscriber == null) {
                throw new NullPointerException("subscriber");
            }
        };
        Flow.Publisher<String> decorated = decorated(refusing);

        assertThatThrownBy(() -> subscribe(decorated, null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("subscriber");
        assertThat(heard).isEmpty();
    }

    @Test
    void decoratedPublisherHasTheTextOfThePublisher() throws Exception {
        Publishing publisher = new Publishing(List.of("a"), null);

        assertThat(decorated(publisher)).hasToString(String.valueOf((Object) publisher));
    }

    @Test
    void moreSpecialPublisherIsNotDecorated() throws Exception {
        Closeable closeable = new Closeable() {
            @Override
            public void subscribe(Flow.Subscriber<? super String> subscriber) {}

            @Override
            public void close() {}
        };

        assertThat(Publishers.decorated(new Special(), DECLARED, Writing::new)).isNull();
        assertThat(Publishers.decorated(closeable, DECLARED, Writing::new)).isNull();
        try (SubmissionPublisher<String> submission = new SubmissionPublisher<>()) {
            assertThat(Publishers.decorated(submission, DECLARED, Writing::new)).isNull();
        }
    }

    @Test
    void otherObjectIsNotDecorated() throws Exception {
        assertThat(Publishers.decorated("text", DECLARED, Writing::new)).isNull();
    }

    @Test
    void publisherThatWouldLoseItsDeclaredTypeIsNotDecorated() throws Exception {
        Publishing publisher = new Publishing(List.of(), null);

        assertThat(Publishers.decorated(publisher, Publishing.class.getName(), Writing::new))
                .isNull();
        assertThat(Publishers.decorated(publisher, "java.lang.Object", Writing::new))
                .isNotNull();
    }
}
