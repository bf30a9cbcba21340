package io.trackedcache.examples.benchmarks.startup;

import java.nio.file.Path;
import java.util.List;

/** What one program is started with, and what came of it. */
record StartupVariants(
        Launches noAgent,
        Launches emptyAgent,
        Launches oursIdle,
        Launches ours,
        Launches buddy,
        Launches openTelemetry) {

    /** Of a program of one class, which has one method to weave. */
    static StartupVariants trivial(StartupJars jars, Path agent, Path openTelemetry) {
        return of(jars, agent, openTelemetry, PlainProgram.class, AnnotatedProgram.class);
    }

    /** Of a program of 3,000 classes, of which ten have a method to weave. */
    static StartupVariants large(StartupJars jars, Path agent, Path openTelemetry) {
        return of(jars, agent, openTelemetry, LargePlainProgram.class, LargeProgram.class);
    }

    private static StartupVariants of(
            StartupJars jars, Path agent, Path openTelemetry, Class<?> plain, Class<?> annotated) {
        return new StartupVariants(
                new Launches(Variant.noAgent(annotated)),
                new Launches(Variant.emptyAgent(jars, annotated)),
                new Launches(Variant.oursIdle(agent, plain)),
                new Launches(Variant.ours(agent, annotated)),
                new Launches(Variant.buddy(jars, annotated)),
                new Launches(Variant.openTelemetry(openTelemetry, annotated)));
    }

    List<Launches> all() {
        return List.of(noAgent, emptyAgent, oursIdle, ours, buddy, openTelemetry);
    }
}
