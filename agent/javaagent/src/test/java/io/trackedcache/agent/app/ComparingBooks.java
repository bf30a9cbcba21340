package io.trackedcache.agent.app;

import io.trackedcache.agent.scenario.Scenario;

/** Runs the scenarios that it is told, and compares what happened with what was counted. */
public final class ComparingBooks {
    private ComparingBooks() {}

    public static void main(String[] scenarios) throws Exception {
        for (String name : scenarios) {
            Scenario scenario = Class.forName(Scenario.class.getPackageName() + "." + name)
                    .asSubclass(Scenario.class)
                    .getDeclaredConstructor()
                    .newInstance();
            scenario.run();
            Books.compare(scenario.expected());
        }
    }
}
