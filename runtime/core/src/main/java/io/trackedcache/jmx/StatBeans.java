package io.trackedcache.jmx;

import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.stats.StatCounters;
import io.trackedcache.stats.StatSetId;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/** The beans of the sets of counters: each as long as somebody uses its set, which nobody tells. */
final class StatBeans {
    private final TrackerRegistry registry;
    private final ServerBeans beans;

    /** Guarded by this. */
    private final Map<StatSetId, StatSource> shown = new HashMap<>();

    StatBeans(TrackerRegistry registry, ServerBeans beans) {
        this.registry = registry;
        this.beans = beans;
    }

    /** Shows the sets that are in use now, and no longer those that are not. */
    synchronized void refresh() {
        Map<StatSetId, StatCounters> living = registry.statCounters();
        for (Iterator<Map.Entry<StatSetId, StatSource>> each = shown.entrySet().iterator(); each.hasNext(); ) {
            Map.Entry<StatSetId, StatSource> known = each.next();
            // Another set may have got the name since.
            if (!known.getValue().isOf(living.get(known.getKey()))) {
                each.remove();
                hide(known.getKey(), known.getValue());
            }
        }
        for (Map.Entry<StatSetId, StatCounters> set : living.entrySet()) {
            if (!shown.containsKey(set.getKey())) {
                show(set.getKey(), set.getValue());
            }
        }
    }

    private void show(StatSetId id, StatCounters set) {
        StatSource source = new StatSource(set);
        shown.put(id, source);
        beans.put(text(id) + " are counted but", source.bean(), () -> BeanNames.statCounters(id));
    }

    private void hide(StatSetId id, StatSource source) {
        beans.remove(text(id), source.bean(), () -> BeanNames.statCounters(id));
    }

    private static String text(StatSetId id) {
        return "the stat counters '" + id + "'";
    }
}
