package io.trackedcache.examples.benchmarks.startup;

import io.trackedcache.annotation.TrackedCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import net.bytebuddy.ByteBuddy;

/** The jars of the benchmark: the program, and the two agents that are built at run time. */
record StartupJars(Path program, Path emptyAgent, Path buddyAgent) {
    private static final Attributes.Name PREMAIN_CLASS = new Attributes.Name("Premain-Class");

    static StartupJars in(Path folder) throws IOException {
        Files.createDirectories(folder);
        return new StartupJars(
                new JarBuilder()
                        .write(
                                folder.resolve("program.jar"),
                                List.of(
                                        PlainProgram.class,
                                        AnnotatedProgram.class,
                                        LargeProgram.class,
                                        LargePlainProgram.class,
                                        ProofProgram.class,
                                        ProcessUsage.class,
                                        TrackedCache.class),
                                LargeJar.classFiles()),
                new JarBuilder()
                        .attribute(PREMAIN_CLASS, EmptyAgent.class.getName())
                        .write(folder.resolve("empty-agent.jar"), List.of(EmptyAgent.class)),
                new JarBuilder()
                        .attribute(PREMAIN_CLASS, BuddyAgent.class.getName())
                        .attribute(Attributes.Name.CLASS_PATH, locationOfByteBuddy())
                        .write(folder.resolve("buddy-agent.jar"), List.of(BuddyAgent.class, CountingAdvice.class)));
    }

    private static String locationOfByteBuddy() {
        return ByteBuddy.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString();
    }
}
