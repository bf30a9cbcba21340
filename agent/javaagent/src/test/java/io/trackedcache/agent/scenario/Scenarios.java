package io.trackedcache.agent.scenario;

import io.trackedcache.agent.samples.Lookups;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** All scenarios, found by scanning packages; the samples of the documentation are included. */
public final class Scenarios {
    private Scenarios() {}

    /** Returns the names of their classes in a fixed order. */
    public static List<String> names() throws IOException {
        return Stream.concat(names(Scenario.class).stream(), names(Lookups.class).stream())
                .toList();
    }

    /** Returns a scenario to ask for what is expected. */
    public static Scenario unwoven(String name) throws ReflectiveOperationException {
        return Class.forName(name)
                .asSubclass(Scenario.class)
                .getDeclaredConstructor()
                .newInstance();
    }

    /** Returns the scenarios in the package of a class. */
    private static List<String> names(Class<?> one) throws IOException {
        URI folder = URI.create(one.getResource(one.getSimpleName() + ".class").toString())
                .resolve(".");
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".class") && !file.contains("$"))
                    .map(file -> one.getPackageName() + "." + file.replace(".class", ""))
                    .filter(Scenarios::isScenario)
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean isScenario(String name) {
        try {
            Class<?> type = Class.forName(name, false, Scenarios.class.getClassLoader());
            return Scenario.class.isAssignableFrom(type) && !type.isInterface();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
