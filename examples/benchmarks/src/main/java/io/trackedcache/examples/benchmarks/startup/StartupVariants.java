package io.trackedcache.examples.benchmarks.startup;

import java.nio.file.Path;
import java.util.List;

/** What is started, and what came of it. */
record StartupVariants(
        Launches noAgent,
        Launches emptyAgent,
        Launches oursIdle,
        Launches ours,
        Launches buddy,
        Launches openTelemetry) {

    static StartupVariants of(StartupJars jars, Path agent, Path openTelemetry) {
        return new StartupVariants(
                new Launches(Variant.noAgent()),
                new Launches(Variant.emptyAgent(jars)),
                new Launches(Variant.oursIdle(agent)),
                new Launches(Variant.ours(agent)),
                new Launches(Variant.buddy(jars)),
                new Launches(Variant.openTelemetry(openTelemetry)));
    }

    List<Launches> all() {
        return List.of(noAgent, emptyAgent, oursIdle, ours, buddy, openTelemetry);
    }
}
