package io.trackedcache.examples.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What can be run by itself. */
enum Topic {
    LOOKUP("A tracked lookup"),
    OUTCOMES("What tells the outcome"),
    RECORDING("Recording"),
    STATS("Counters of the application's own"),
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
