package io.trackedcache.jmx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.management.openmbean.SimpleType;

/** The specification of the bean of a set of counters: common attributes and one for each key. Keys may be added. */
final class StatSpec implements Supplier<BeanSpec<StatSnapshot>> {
    private static final List<BeanAttribute<StatSnapshot>> OF_ALL = List.of(
            BeanAttribute.of(
                    "Name",
                    SimpleType.STRING,
                    "The name of the set.",
                    read -> read.set().name()),
            BeanAttribute.of(
                    "Owner",
                    SimpleType.STRING,
                    "The owner of the set.",
                    read -> read.set().owner()),
            BeanAttribute.of(
                    "Open",
                    SimpleType.BOOLEAN,
                    "Whether unknown keys are added when they are counted; otherwise counting them is an error.",
                    read -> read.set().isOpen()),
            BeanAttribute.of(
                    "Stats",
                    StatTable.OF_SET.type(),
                    "All counters and values of the set, a row for each.",
                    read -> StatTable.OF_SET.of(read.rows())));

    private final StatSource source;
    private volatile Known known = new Known(List.of(), List.of());

    StatSpec(StatSource source) {
        this.source = source;
    }

    /** The specification for a list of keys, of which some are counters. */
    private record Known(List<String> keys, List<String> counters, BeanSpec<StatSnapshot> spec) {
        Known(List<String> keys, List<String> counters) {
            this(keys, counters, StatSpec.spec(keys, counters));
        }
    }

    /** Returns the last specification for a set that was garbage collected: the server needs it to remove the bean. */
    @Override
    public BeanSpec<StatSnapshot> get() {
        Known last = known;
        Optional<StatSnapshot> alive = source.ifAlive();
        if (alive.isPresent()) {
            List<String> keys = List.copyOf(alive.get().snapshot().keySet());
            List<String> counters = alive.get().set().counterKeys();
            if (!last.keys().equals(keys) || !last.counters().equals(counters)) {
                last = new Known(keys, counters);
                known = last;
            }
        }
        return last.spec();
    }

    private static BeanSpec<StatSnapshot> spec(List<String> keys, List<String> counters) {
        List<BeanAttribute<StatSnapshot>> attributes = new ArrayList<>(OF_ALL);
        for (String key : keys) {
            boolean isNameTaken = OF_ALL.stream().anyMatch(known -> known.name().equals(key));
            if (!isNameTaken) {
                attributes.add(counters.contains(key) ? counter(key) : value(key));
            }
        }
        return BeanSpec.growing(
                StatCountersMXBean.class,
                "A set of counters and values of the application. Attributes that are read in one call come from one"
                        + " snapshot.",
                attributes,
                List.of(BeanOperation.doing(
                        "reset",
                        "Restores all initial values.",
                        read -> read.set().reset())));
    }

    private static BeanAttribute<StatSnapshot> counter(String key) {
        return BeanAttribute.of(
                key, SimpleType.LONG, "The count.", read -> read.row(key).count());
    }

    private static BeanAttribute<StatSnapshot> value(String key) {
        return BeanAttribute.of(
                key,
                SimpleType.STRING,
                "The value as text; empty for none.",
                read -> read.row(key).text());
    }
}
