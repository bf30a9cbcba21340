package io.trackedcache.jmx;

import io.trackedcache.stats.StatCounters;
import java.lang.ref.WeakReference;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A set of counters that is shown, which is read as long as somebody uses it. */
final class StatSource implements Supplier<StatReading> {
    private final WeakReference<StatCounters> set;
    private final OpenBean<StatReading> bean;

    StatSource(StatCounters set) {
        this.set = new WeakReference<>(set);
        this.bean = OpenBean.growing(new StatSpec(this), this);
    }

    OpenBean<StatReading> bean() {
        return bean;
    }

    boolean isOf(@Nullable StatCounters other) {
        return other != null && set.refersTo(other);
    }

    @Override
    public StatReading get() {
        return ifInUse()
                .orElseThrow(
                        () -> new IllegalStateException("nobody uses these counters any more; their bean goes soon"));
    }

    Optional<StatReading> ifInUse() {
        return Optional.ofNullable(set.get()).map(StatReading::of);
    }
}
