package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;
import org.jspecify.annotations.Nullable;

/** Lookups that read private members of other classes of their nest. */
public final class NestmatesLookup {
    private @Nullable String answer;

    @TrackedCache
    public @Nullable String find(String key) {
        Mate mate = new Mate();
        mate.key = key;
        mate.answerTo(this);
        return answer;
    }

    private static final class Mate {
        private String key = "";

        @TrackedCache("nest-mate")
        private boolean answerTo(NestmatesLookup lookup) {
            lookup.answer = key.isEmpty() ? null : key;
            return lookup.answer != null;
        }
    }
}
