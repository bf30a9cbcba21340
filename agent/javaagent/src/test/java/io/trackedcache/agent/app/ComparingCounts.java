package io.trackedcache.agent.app;

import io.trackedcache.agent.scenario.Scenario;

/** Runs the scenarios in its arguments, and compares what happened with what was counted. */
public final class ComparingCounts {
    private ComparingCounts() {}

    public static void main(String[] scenarios) throws Exception {
        for (String name : scenarios) {
            Scenario scenario = Class.forName(Scenario.class.getPackageName() + "." + name)
                    .asSubclass(Scenario.class)
                    .getDeclaredConstructor()
                    .newInstance();
            scenario.run();
            Comparison.compare(scenario.expected());
        }
    }
}
