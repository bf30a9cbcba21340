package io.trackedcache.jmx;

import io.trackedcache.stats.StatCounters;
import java.lang.ref.WeakReference;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A set of counters that is shown; held weakly, so that the bean does not keep it alive. */
final class StatSource implements Supplier<StatSnapshot> {
    private final WeakReference<StatCounters> set;
    private final OpenBean<StatSnapshot> bean;

    StatSource(StatCounters set) {
        this.set = new WeakReference<>(set);
        this.bean = OpenBean.growing(new StatSpec(this), this);
    }

    OpenBean<StatSnapshot> bean() {
        return bean;
    }

    boolean isOf(@Nullable StatCounters other) {
        return other != null && set.refersTo(other);
    }

    @Override
    public StatSnapshot get() {
        return ifAlive()
                .orElseThrow(() -> new IllegalStateException(
                        "these counters were garbage collected; their bean is about to be removed"));
    }

    Optional<StatSnapshot> ifAlive() {
        return Optional.ofNullable(set.get()).map(StatSnapshot::of);
    }
}
