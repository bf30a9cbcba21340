package io.trackedcache.examples.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The topics of the benchmarks, each of which can run alone. */
enum Topic {
    LOOKUP("A tracked lookup"),
    OUTCOMES("Lookups with predicates, loads, signals and futures"),
    RECORDING("Recording"),
    STATS("Counters of an application"),
    READING("Reading one cache"),
    MEMORY("The memory of one cache"),
    IDLE("The maintenance of many idle caches"),
    VIEWS("The view of a thousand caches"),
    SCAN("The pre-scan of one class");

    private final String title;

    Topic(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    static Topic named(String name) {
        return Arrays.stream(values())
                .filter(topic -> topic.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no topic '" + name + "'; expected one of "
                        + List.of(values()).toString().toLowerCase(Locale.ROOT)));
    }
}
