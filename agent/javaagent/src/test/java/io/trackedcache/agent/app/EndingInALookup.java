package io.trackedcache.agent.app;

import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Ends the JVM in the middle of a lookup, as the first argument determines, and looks up during the shutdown too. */
public final class EndingInALookup {
    private static final int EXIT_CODE = 42;

    private EndingInALookup() {}

    public static void main(String[] arguments) {
        Runtime.getRuntime().addShutdownHook(new Thread(EndingInALookup::lookUpAtTheEnd));
        Users.lookUpSixTimes();
        switch (arguments[0]) {
            case "exit" -> end(System::exit);
            case "halt" -> end(Runtime.getRuntime()::halt);
            case "throw" -> Own.lookUp(EndingInALookup::fail);
            case "throw elsewhere" -> new Thread(() -> Own.lookUp(EndingInALookup::fail), "other").start();
            default -> Own.lookUp(() -> "found");
        }
        System.out.println("end of main");
    }

    private static void end(IntConsumer way) {
        Own.<@Nullable Object>lookUp(() -> {
            way.accept(EXIT_CODE);
            return null;
        });
    }

    private static Object fail() {
        throw new AssertionError("of the application");
    }

    private static void lookUpAtTheEnd() {
        System.out.println("going down");
        Users.lookUpSixTimes();
        Comparison.compare("users: cache_hits=6, cache_misses=4, total_queries=10, lookup_errors=2");
        Own.lookUp(EndingInALookup::fail);
    }
}
