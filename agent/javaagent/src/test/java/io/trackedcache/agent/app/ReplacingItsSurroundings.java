package io.trackedcache.agent.app;

import io.trackedcache.agent.scenario.NamedByInstance;
import io.trackedcache.agent.scenario.OtherEvents;
import io.trackedcache.agent.scenario.ReadAtCompletion;
import io.trackedcache.agent.scenario.Scenario;
import io.trackedcache.agent.scenario.SignalledOutcomes;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Replaces what the first argument says before its caches are even loaded, and then uses them. */
public final class ReplacingItsSurroundings {
    private ReplacingItsSurroundings() {}

    public static void main(String[] arguments) throws Exception {
        PrintStream console = Surroundings.console();
        List<String> lines = new ArrayList<>();
        Surroundings.valueOf(arguments[0]).replace();
        for (Scenario scenario :
                List.of(new SignalledOutcomes(), new NamedByInstance(), new OtherEvents(), new ReadAtCompletion())) {
            scenario.run();
            lines.addAll(Books.compared(scenario.expected()));
        }
        lines.forEach(console::println);
    }
}
