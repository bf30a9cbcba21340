package io.trackedcache.probe;

import java.util.concurrent.Flow;

/** A publisher of the JDK that is nothing more than that. */
enum FlowRecipe implements Recipe {
    INSTANCE;

    @Override
    @SuppressWarnings("unchecked") // Elements are passed on as they come.
    public Object counted(Object recipe, Subscriptions subscriptions) {
        return new CountedPublisher((Flow.Publisher<Object>) recipe, subscriptions);
    }

    private record CountedPublisher(Flow.Publisher<Object> publisher, Subscriptions subscriptions)
            implements Flow.Publisher<Object> {
        @Override
        public void subscribe(Flow.Subscriber<? super Object> subscriber) {
            publisher.subscribe(subscriber == null ? null : counted(subscriber));
        }

        private Flow.Subscriber<? super Object> counted(Flow.Subscriber<? super Object> subscriber) {
            SubscribedLookup lookup = subscriptions.begin();
            return lookup == null ? subscriber : new CountedSubscriber(subscriber, lookup);
        }

        @Override
        public String toString() {
            return publisher.toString();
        }
    }

    private record CountedSubscriber(Flow.Subscriber<? super Object> subscriber, SubscribedLookup lookup)
            implements Flow.Subscriber<Object> {
        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscriber.onSubscribe(subscription == null ? null : new CountedSubscription(subscription, lookup));
        }

        @Override
        public void onNext(Object element) {
            lookup.element(element);
            subscriber.onNext(element);
        }

        @Override
        public void onError(Throwable failure) {
            lookup.failed(failure);
            subscriber.onError(failure);
        }

        @Override
        public void onComplete() {
            lookup.completed();
            subscriber.onComplete();
        }
    }

    private record CountedSubscription(Flow.Subscription subscription, SubscribedLookup lookup)
            implements Flow.Subscription {
        @Override
        public void request(long count) {
            subscription.request(count);
        }

        @Override
        public void cancel() {
            lookup.cancelled();
            subscription.cancel();
        }
    }
}
