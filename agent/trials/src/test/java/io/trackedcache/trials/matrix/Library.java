package io.trackedcache.trials.matrix;

import io.trackedcache.annotation.CacheExpiry;
import io.trackedcache.annotation.Expired;
import org.jspecify.annotations.Nullable;

/** The cells of one library: caches whose values come from one source, on one kind of thread. */
abstract class Library {
    /** How long a value is new, in nanoseconds. No multiple of the steps in which time passes. */
    static final long PERIOD = 35;

    final Source source;
    final LoadThread on;

    Library(Source source, LoadThread on) {
        this.source = source;
        this.on = on;
    }

    /** Returns a new, empty cache; null if the library has none of this shape. */
    abstract @Nullable Cell<?> cell(Shape shape);

    /** An entry that several caches share: its value, and when it was written. */
    record Aged(String value, long written) {
        @CacheExpiry(then = Expired.STALE_HIT)
        boolean isExpired(long now) {
            return now - written >= PERIOD;
        }
    }

    /** A cache whose callers check the age of a value, and use an old one if there is no new one. */
    abstract class OfAged extends Cell<String> {
        abstract String load(String key);

        abstract void keep(String key, Aged aged);

        /** Returns the known value if it is new. Loads it otherwise; if that fails, returns the old one. */
        final String current(String key, @Nullable Aged known) {
            if (known != null && !known.isExpired(source.now())) {
                return known.value();
            }
            try {
                String value = on.run(() -> load(key));
                keep(key, new Aged(value, source.now()));
                return value;
            } catch (IllegalStateException e) {
                if (known == null) {
                    throw e;
                }
                return known.value();
            }
        }
    }
}
