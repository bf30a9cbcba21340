package io.trackedcache.agent;

import io.trackedcache.config.Console;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** A console that prints each problem once, because a class may be loaded many times, and only the first hundred. */
final class DeduplicatingConsole implements Consumer<String> {
    private static final int MAX_PROBLEMS = 100;

    private final Set<String> printed = ConcurrentHashMap.newKeySet();
    private final Console console;

    DeduplicatingConsole(Console console) {
        this.console = console;
    }

    @Override
    public void accept(String text) {
        if (printed.size() >= MAX_PROBLEMS || !printed.add(text)) {
            return;
        }
        console.warn(text);
        if (printed.size() == MAX_PROBLEMS) {
            console.warn("there are more methods that are not counted; Tracking.global().explain() lists them all");
        }
    }
}
