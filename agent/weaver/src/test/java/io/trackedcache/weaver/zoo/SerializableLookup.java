package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Serializable, without a version of its own and without a static initializer. */
@SuppressWarnings("serial") // The trait: the JVM computes the version.
public class SerializableLookup implements Serializable, Comparable<SerializableLookup> {
    private final String answer;
    protected transient int count;

    public SerializableLookup() {
        this("answer");
    }

    SerializableLookup(String answer) {
        this.answer = answer;
    }

    @TrackedCache
    public @Nullable String find(String key) {
        return key.isEmpty() ? null : answer;
    }

    @Override
    public int compareTo(SerializableLookup other) {
        return answer.compareTo(other.answer);
    }
}
