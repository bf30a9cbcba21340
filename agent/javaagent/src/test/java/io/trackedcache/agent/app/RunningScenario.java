package io.trackedcache.agent.app;

import io.trackedcache.agent.scenario.Counted;
import io.trackedcache.agent.scenario.Scenario;

/** Runs the scenario that its argument names, and prints what was counted. */
public final class RunningScenario {
    private RunningScenario() {}

    public static void main(String[] arguments) throws Exception {
        Scenario scenario = Class.forName(arguments[0])
                .asSubclass(Scenario.class)
                .getDeclaredConstructor()
                .newInstance();
        scenario.run();
        Counted.ofSame(scenario.expected()).forEach(System.out::println);
    }
}
