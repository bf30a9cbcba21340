package io.trackedcache.jmx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private volatile Known known = new Known(Map.of());

    StatSpec(StatSource source) {
        this.source = source;
    }

    /** The specification for keys in their order, each with its kind. */
    private record Known(Map<String, StatKind> kinds, BeanSpec<StatSnapshot> spec) {
        Known(Map<String, StatKind> kinds) {
            this(kinds, StatSpec.spec(kinds));
        }
    }

    /** Returns the last specification for a set that was garbage collected: the server needs it to remove the bean. */
    @Override
    public BeanSpec<StatSnapshot> get() {
        Known last = known;
        Optional<StatSnapshot> alive = source.ifAlive();
        if (alive.isPresent()) {
            Map<String, StatKind> kinds = kinds(alive.get(), last.kinds());
            if (!last.kinds().equals(kinds)) {
                last = new Known(kinds);
                known = last;
            }
        }
        return last.spec();
    }

    private static Map<String, StatKind> kinds(StatSnapshot read, Map<String, StatKind> before) {
        Set<String> counters = Set.copyOf(read.set().counterKeys());
        Map<String, StatKind> kinds = new LinkedHashMap<>();
        read.snapshot().forEach((key, value) -> {
            boolean isCounter = counters.contains(key);
            kinds.put(key, isCounter ? StatKind.COUNTER : StatKind.of(value, before.get(key)));
        });
        return kinds;
    }

    private static BeanSpec<StatSnapshot> spec(Map<String, StatKind> kinds) {
        List<BeanAttribute<StatSnapshot>> attributes = new ArrayList<>(OF_ALL);
        kinds.forEach((key, kind) -> {
            boolean isNameTaken = OF_ALL.stream().anyMatch(known -> known.name().equals(key));
            if (!isNameTaken) {
                attributes.add(kind == StatKind.COUNTER ? counter(key) : value(key, kind));
            }
        });
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

    private static BeanAttribute<StatSnapshot> value(String key, StatKind kind) {
        String description = kind == StatKind.TEXT ? "The value as text; empty for none." : "The value; null for none.";
        BeanAttribute<StatSnapshot> attribute = BeanAttribute.of(
                key, kind.type(), description, read -> kind.shown(read.row(key).value()));
        return kind == StatKind.TEXT ? attribute : attribute.orNull();
    }
}
