package io.trackedcache.trials.corpus;

import io.trackedcache.agent.ForkedJvm;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A real program to run, with a folder for its output. Its source is a resource beside this class. */
enum Program {
    /** A script that uses other libraries. */
    GROOVY("groovy.ui.GroovyMain", "Tour.groovy"),
    CLOJURE("clojure.main", "Tour.clj"),
    ECLIPSE_COMPILER("org.eclipse.jdt.internal.compiler.batch.Main", "Tour.java", "-17", "-proc:none", "-d"),
    SCALA_COMPILER("scala.tools.nsc.Main", "Tour.scala", "-usejavacp", "-d");

    private final String mainClass;
    private final String source;

    @SuppressWarnings("ImmutableEnumChecker") // It cannot be modified.
    private final List<String> options;

    Program(String mainClass, String source, String... options) {
        this.mainClass = mainClass;
        this.source = source;
        this.options = List.of(options);
    }

    ForkedJvm.Launch writingTo(Path folder) {
        return ForkedJvm.ofMain(mainClass, arguments(folder)).withClassPath(classPath());
    }

    private String[] arguments(Path folder) {
        String code = source().toString();
        return options.isEmpty()
                ? new String[] {code}
                : Stream.concat(options.stream(), Stream.of(folder.toString(), code))
                        .toArray(String[]::new);
    }

    private Path source() {
        try {
            URL resource = Program.class.getResource(source);
            return Path.of(resource.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(source + " is not there", e);
        }
    }

    /** Returns the class path: all libraries. */
    private static Path[] classPath() {
        return Stream.of(Library.values())
                .flatMap(library -> library.jars().stream())
                .map(Corpus::jar)
                .toArray(Path[]::new);
    }

    /** Returns the content of a folder, byte for byte. */
    static Map<String, String> written(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path file : paths.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        return files;
    }
}
