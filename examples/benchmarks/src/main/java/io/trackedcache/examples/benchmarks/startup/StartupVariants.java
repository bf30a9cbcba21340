package io.trackedcache.examples.benchmarks.startup;

import java.nio.file.Path;
import java.util.List;

/** The variants with which one program is started, and their results. */
record StartupVariants(
        LaunchSeries noAgent,
        LaunchSeries emptyAgent,
        LaunchSeries oursIdle,
        LaunchSeries ours,
        LaunchSeries buddy,
        LaunchSeries openTelemetry) {

    /** Returns the variants for a program of one class, which has one method to weave. */
    static StartupVariants trivial(StartupJars jars, Path agent, Path openTelemetry) {
        return of(jars, agent, openTelemetry, PlainProgram.class, AnnotatedProgram.class);
    }

    /** Returns the variants for a program of 3,000 classes, ten of which have a method to weave. */
    static StartupVariants large(StartupJars jars, Path agent, Path openTelemetry) {
        return of(jars, agent, openTelemetry, LargePlainProgram.class, LargeProgram.class);
    }

    private static StartupVariants of(
            StartupJars jars, Path agent, Path openTelemetry, Class<?> plain, Class<?> annotated) {
        return new StartupVariants(
                new LaunchSeries(Variant.noAgent(annotated)),
                new LaunchSeries(Variant.emptyAgent(jars, annotated)),
                new LaunchSeries(Variant.oursIdle(agent, plain)),
                new LaunchSeries(Variant.ours(agent, annotated)),
                new LaunchSeries(Variant.buddy(jars, annotated)),
                new LaunchSeries(Variant.openTelemetry(openTelemetry, annotated)));
    }

    List<LaunchSeries> all() {
        return List.of(noAgent, emptyAgent, oursIdle, ours, buddy, openTelemetry);
    }
}
