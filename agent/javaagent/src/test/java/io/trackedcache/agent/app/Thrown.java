package io.trackedcache.agent.app;

import java.io.IOException;

/** What code of an application may throw. */
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
        @SuppressWarnings("InfiniteRecursion") // This is how it comes about.
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

    /** Throws it, checked or not. */
    RuntimeException now() {
        return Thrown.<RuntimeException>unchecked(make());
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // There is no such check at run time.
    private static <T extends Throwable> T unchecked(Throwable failure) throws T {
        throw (T) failure;
    }

    /** Fails again whatever it is asked. */
    @SuppressWarnings("OverrideThrowableToString") // This is what fails.
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
