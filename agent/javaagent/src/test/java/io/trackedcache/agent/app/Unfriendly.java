package io.trackedcache.agent.app;

import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;

/** Objects whose methods throw. */
final class Unfriendly {
    private Unfriendly() {}

    /** Returns an object whose methods all throw, those of Object included. */
    static <T> T object(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> {
            throw new AssertionError(method.getName());
        }));
    }

    /** A number whose conversions throw. */
    static final class Amount extends Number {
        private static final long serialVersionUID = 1;

        @Override
        public int intValue() {
            throw new AssertionError("intValue");
        }

        @Override
        public long longValue() {
            throw new AssertionError("longValue");
        }

        @Override
        public float floatValue() {
            throw new AssertionError("floatValue");
        }

        @Override
        public double doubleValue() {
            throw new AssertionError("doubleValue");
        }
    }

    /** A custom future that can be completed but whose getters throw. */
    static final class Future extends CompletableFuture<String> {
        @Override
        public boolean isDone() {
            throw new AssertionError("isDone");
        }

        @Override
        public String getNow(String other) {
            throw new AssertionError("getNow");
        }

        @Override
        public int getNumberOfDependents() {
            throw new AssertionError("getNumberOfDependents");
        }

        @Override
        public Executor defaultExecutor() {
            throw new AssertionError("defaultExecutor");
        }

        @Override
        public int hashCode() {
            throw new AssertionError("hashCode");
        }

        @Override
        public boolean equals(Object other) {
            throw new AssertionError("equals");
        }

        @Override
        public String toString() {
            throw new AssertionError("toString");
        }
    }

    /** A future that calls each callback twice and immediately. */
    static final class Talkative extends CompletableFuture<String> {
        @Override
        public CompletableFuture<String> whenComplete(BiConsumer<? super String, ? super Throwable> listener) {
            listener.accept("found", null);
            listener.accept("found", null);
            return this;
        }
    }

    static CompletionStage<?> stage() {
        return object(CompletionStage.class);
    }
}
