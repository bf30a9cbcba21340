package io.trackedcache.agent.app;

import io.trackedcache.agent.scenario.NamedByInstance;
import io.trackedcache.agent.scenario.OtherEvents;
import io.trackedcache.agent.scenario.ReadAtCompletion;
import io.trackedcache.agent.scenario.Scenario;
import io.trackedcache.agent.scenario.SignalledOutcomes;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Replaces the part of its environment that the first argument names, then loads and uses its caches. */
public final class ReplacingItsEnvironment {
    private ReplacingItsEnvironment() {}

    public static void main(String[] arguments) throws Exception {
        PrintStream console = Environment.console();
        List<String> lines = new ArrayList<>();
        Environment.valueOf(arguments[0]).replace();
        for (Scenario scenario :
                List.of(new SignalledOutcomes(), new NamedByInstance(), new OtherEvents(), new ReadAtCompletion())) {
            scenario.run();
            lines.addAll(Comparison.compared(scenario.expected()));
        }
        lines.forEach(console::println);
    }
}
