package io.trackedcache.agent.app;

import java.io.IOException;

/** Throwables that an application may throw. */
enum Thrown {
    EXCEPTION {
        @Override
        Throwable make() {
            return new IllegalStateException("theirs");
        }
    },
    CHECKED_EXCEPTION {
        @Override
        Throwable make() {
            return new IOException("theirs");
        }
    },
    ERROR {
        @Override
        Throwable make() {
            return new AssertionError("theirs");
        }
    },
    MISSING_CLASS {
        @Override
        Throwable make() {
            return new NoClassDefFoundError("theirs");
        }
    },
    NO_MEMORY {
        @Override
        Throwable make() {
            return new OutOfMemoryError("theirs");
        }
    },
    STACK_OVERFLOW {
        @Override
        @SuppressWarnings("InfiniteRecursion") // The recursion produces the overflow.
        Throwable make() {
            return make();
        }
    },
    UNSPEAKABLE {
        @Override
        Throwable make() {
            return new Unspeakable();
        }
    };

    abstract Throwable make();

    /** Throws the throwable, checked or not. */
    RuntimeException now() {
        return Thrown.<RuntimeException>unchecked(make());
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // The compiler's check does not exist at run time.
    private static <T extends Throwable> T unchecked(Throwable failure) throws T {
        throw (T) failure;
    }

    /** A throwable whose methods throw. */
    @SuppressWarnings("OverrideThrowableToString") // toString is one of the methods that throw.
    private static final class Unspeakable extends Error {
        private static final long serialVersionUID = 1;

        @Override
        public String getMessage() {
            throw this;
        }

        @Override
        public synchronized Throwable getCause() {
            throw this;
        }

        @Override
        public String toString() {
            throw this;
        }

        @Override
        public int hashCode() {
            throw this;
        }

        @Override
        public boolean equals(Object other) {
            throw this;
        }
    }
}
