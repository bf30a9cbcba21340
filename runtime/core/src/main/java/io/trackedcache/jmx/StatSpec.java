package io.trackedcache.jmx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.management.openmbean.SimpleType;

/** What the bean of a set of counters has: besides what all have, an attribute for each key. Keys may be added. */
final class StatSpec implements Supplier<BeanSpec<StatReading>> {
    private static final List<BeanAttribute<StatReading>> OF_ALL = List.of(
            BeanAttribute.of(
                    "Name",
                    SimpleType.STRING,
                    "What the set is called.",
                    read -> read.set().name()),
            BeanAttribute.of(
                    "Owner",
                    SimpleType.STRING,
                    "Whose counts these are.",
                    read -> read.set().owner()),
            BeanAttribute.of(
                    "Open",
                    SimpleType.BOOLEAN,
                    "Whether unknown keys begin to be counted; else they are an error of whoever counts.",
                    read -> read.set().isOpen()),
            BeanAttribute.of(
                    "Stats",
                    StatTable.OF_SET.type(),
                    "All counters and values of the set, a row for each; read in one call.",
                    read -> StatTable.OF_SET.of(read.rows())));

    private final StatSource source;
    private volatile Known known = new Known(List.of(), List.of());

    StatSpec(StatSource source) {
        this.source = source;
    }

    /** What was made for which keys, and for which of them as counters. */
    private record Known(List<String> keys, List<String> counters, BeanSpec<StatReading> spec) {
        Known(List<String> keys, List<String> counters) {
            this(keys, counters, StatSpec.spec(keys, counters));
        }
    }

    /** Of a set that nobody uses any more, that of its last keys: to remove a bean, the server asks what it is. */
    @Override
    public BeanSpec<StatReading> get() {
        Known last = known;
        Optional<StatReading> living = source.ifInUse();
        if (living.isPresent()) {
            List<String> keys = List.copyOf(living.get().snapshot().keySet());
            List<String> counters = living.get().set().counterKeys();
            if (!last.keys().equals(keys) || !last.counters().equals(counters)) {
                last = new Known(keys, counters);
                known = last;
            }
        }
        return last.spec();
    }

    private static BeanSpec<StatReading> spec(List<String> keys, List<String> counters) {
        List<BeanAttribute<StatReading>> attributes = new ArrayList<>(OF_ALL);
        for (String key : keys) {
            boolean isNameTaken = OF_ALL.stream().anyMatch(known -> known.name().equals(key));
            if (!isNameTaken) {
                attributes.add(counters.contains(key) ? counter(key) : value(key));
            }
        }
        return BeanSpec.growing(
                StatCountersMXBean.class,
                "A set of counters and values that the application keeps. Whoever reads many attributes at once gets them"
                        + " out of one snapshot.",
                attributes,
                List.of(BeanOperation.doing(
                        "reset",
                        "Sets all back to what they were at first.",
                        read -> read.set().reset())));
    }

    private static BeanAttribute<StatReading> counter(String key) {
        return BeanAttribute.of(
                key,
                SimpleType.LONG,
                "How many were counted.",
                read -> read.row(key).count());
    }

    private static BeanAttribute<StatReading> value(String key) {
        return BeanAttribute.of(
                key,
                SimpleType.STRING,
                "The value as a text; empty for nothing.",
                read -> read.row(key).text());
    }
}
