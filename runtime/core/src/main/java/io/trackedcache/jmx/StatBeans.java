package io.trackedcache.jmx;

import io.trackedcache.stats.StatCounters;
import io.trackedcache.stats.StatSetId;
import io.trackedcache.stats.StatSets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/** The beans of the sets of counters. They are compared with the list regularly, as a set may be garbage collected. */
final class StatBeans {
    private final StatSets sets;
    private final ServerBeans beans;

    /** Guarded by this. */
    private final Map<StatSetId, StatSource> shown = new HashMap<>();

    StatBeans(StatSets sets, ServerBeans beans) {
        this.sets = sets;
        this.beans = beans;
    }

    /** Shows new sets and removes the beans of those that are gone. */
    synchronized void refresh() {
        Map<StatSetId, StatCounters> current = sets.all();
        for (Iterator<Map.Entry<StatSetId, StatSource>> each = shown.entrySet().iterator(); each.hasNext(); ) {
            Map.Entry<StatSetId, StatSource> known = each.next();
            // Another set may have the name now.
            if (!known.getValue().isOf(current.get(known.getKey()))) {
                each.remove();
                hide(known.getKey(), known.getValue());
            }
        }
        for (Map.Entry<StatSetId, StatCounters> set : current.entrySet()) {
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
