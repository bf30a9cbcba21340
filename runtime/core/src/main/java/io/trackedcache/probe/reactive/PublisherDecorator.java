package io.trackedcache.probe.reactive;

/** Decorates the publishers of one type. */
interface PublisherDecorator {
    /** Returns a publisher of the same type and behavior that reports its subscriptions. */
    Object decorated(Object publisher, Subscriptions subscriptions) throws ReflectiveOperationException;
}
