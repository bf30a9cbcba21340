package io.trackedcache.trials.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.weaver.MethodRules;
import io.trackedcache.weaver.Weaver;
import java.net.URLClassLoader;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every method with a body of large real libraries is woven, and the JVM verifies the result. */
@Tag("one-jdk")
@Tag("long")
class CorpusIT {
    private static final int ENOUGH_CLASSES = 30_000;
    private static final int THREADS = 2;

    private final Weaver weaver = new Weaver(MethodRules.of(List.of("*#*"), List.of()));

    @Test
    void everyMethodOfLargeLibrariesIsWovenAndVerifies() throws Exception {
        Map<Library, LibraryCounts> byLibrary = tryAll();
        LibraryCounts total = new LibraryCounts();
        byLibrary.values().forEach(total::add);

        byLibrary.forEach((library, counts) -> System.out.println(counts.line(library.name())));
        System.out.println(total.line("all"));

        assertThat(total.failures()).isEmpty();
        assertThat(total.classes()).isGreaterThan(ENOUGH_CLASSES);
        assertThat(byLibrary.values())
                .allSatisfy(counts -> assertThat(counts.wovenMethods()).isPositive());
    }

    private Map<Library, LibraryCounts> tryAll() throws Exception {
        Map<Library, LibraryCounts> byLibrary = new EnumMap<>(Library.class);
        Map<Library, Future<LibraryCounts>> trials = new EnumMap<>(Library.class);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (URLClassLoader needed = Corpus.needed()) {
            for (Library library : Library.values()) {
                trials.put(
                        library,
                        threads.submit(() -> new LibraryTrial(weaver, Corpus.classFiles(library), needed).call()));
            }
            for (Map.Entry<Library, Future<LibraryCounts>> trial : trials.entrySet()) {
                byLibrary.put(trial.getKey(), trial.getValue().get());
            }
        } finally {
            threads.shutdownNow();
        }
        return byLibrary;
    }
}
