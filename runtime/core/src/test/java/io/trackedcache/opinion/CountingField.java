package io.trackedcache.opinion;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The field {@code hits} of an instance of {@code com.acme.Cache}; a static one without an instance. */
@SuppressWarnings("NonAtomicVolatileUpdate") // Tests change it while nothing else does.
public final class CountingField implements MemberSource {
    private final @Nullable Object instance;
    private final String name;
    public volatile long value;
    public volatile boolean isWritable = true;
    public volatile boolean isClosed;

    public CountingField(@Nullable Object instance) {
        this(instance, "cache_hits");
    }

    CountingField(@Nullable Object instance, String name) {
        this.instance = instance;
        this.name = name;
    }

    @Override
    public Map<String, Long> counters() {
        if (isClosed) {
            throw new IllegalStateException("closed");
        }
        return Map.of(name, value);
    }

    @Override
    public @Nullable Object instance() {
        return instance;
    }

    @Override
    public boolean isStatic() {
        return instance == null;
    }

    @Override
    public boolean isGone() {
        return false;
    }

    @Override
    public boolean runsCode() {
        return false;
    }

    @Override
    public boolean hasUnknownInstances() {
        return false;
    }

    @Override
    public boolean isAtomic() {
        return false;
    }

    @Override
    public Class<?> type() {
        return CountingField.class;
    }

    @Override
    public String className() {
        return "com.acme.Cache";
    }

    @Override
    public String member() {
        return "hits";
    }

    @Override
    public boolean add(long amount) {
        if (isWritable) {
            value += amount;
        }
        return isWritable;
    }
}
