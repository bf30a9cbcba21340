package io.trackedcache.probe.reactive;

import java.util.concurrent.Flow;

/** Decorates a {@code Flow.Publisher} of the JDK that has no other public type. */
enum FlowDecorator implements PublisherDecorator {
    INSTANCE;

    @Override
    @SuppressWarnings("unchecked") // Elements are forwarded as they come.
    public Object decorated(Object publisher, Subscriptions subscriptions) {
        return new CountedPublisher((Flow.Publisher<Object>) publisher, subscriptions);
    }

    private record CountedPublisher(Flow.Publisher<Object> publisher, Subscriptions subscriptions)
            implements Flow.Publisher<Object> {
        @Override
        public void subscribe(Flow.Subscriber<? super Object> subscriber) {
            publisher.subscribe(subscriber == null ? null : counted(subscriber));
        }

        private Flow.Subscriber<? super Object> counted(Flow.Subscriber<? super Object> subscriber) {
            SubscriptionListener listener = subscriptions.begin();
            return listener == null ? subscriber : new CountedSubscriber(subscriber, listener);
        }

        @Override
        public String toString() {
            return publisher.toString();
        }
    }

    private record CountedSubscriber(Flow.Subscriber<? super Object> subscriber, SubscriptionListener listener)
            implements Flow.Subscriber<Object> {
        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscriber.onSubscribe(subscription == null ? null : new CountedSubscription(subscription, listener));
        }

        @Override
        public void onNext(Object element) {
            listener.element(element);
            subscriber.onNext(element);
        }

        @Override
        public void onError(Throwable failure) {
            listener.failed(failure);
            subscriber.onError(failure);
        }

        @Override
        public void onComplete() {
            listener.completed();
            subscriber.onComplete();
        }
    }

    private record CountedSubscription(Flow.Subscription subscription, SubscriptionListener listener)
            implements Flow.Subscription {
        @Override
        public void request(long count) {
            subscription.request(count);
        }

        @Override
        public void cancel() {
            listener.cancelled();
            subscription.cancel();
        }
    }
}
