package io.trackedcache.trials.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.agent.ForkedJvm;
import io.trackedcache.agent.RemoteBeans;
import io.trackedcache.trials.frameworks.app.CachingBySpring;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The caches of Spring, counted by the rules that docs/spring.md has. */
@Tag("long")
class SpringCacheIT {
    private static final Path PAGE = Path.of("..", "..", "docs", "spring.md");
    private static final String RULE = "org.springframework.cache.";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"title", "author", "price"})
    void countsEveryWayIntoTheCacheByTheRulesOfThePage(String way) throws Exception {
        try (ForkedJvm jvm = FrameworkJvm.of(CachingBySpring.class, way)
                .withAgent("include.file=" + rules())
                .start()) {
            jvm.awaitOutput("ready");
            assertThat(RemoteBeans.read(jvm, "spring", "CacheHits", "CacheMisses", "LoadsOk"))
                    .isEqualTo(Map.of("CacheHits", 90L, "CacheMisses", 10L, "LoadsOk", 10L));
        }
    }

    @ParameterizedTest
    @CsvSource({"title, titles", "author, authors", "price, prices"})
    void countsEachCacheUnderItsOwnName(String way, String cache) throws Exception {
        Path named = folder.resolve("named.txt");
        List<String> rules = new ArrayList<>();
        for (String rule : Files.readAllLines(rules())) {
            rules.add(
                    rule.endsWith("}")
                            ? rule.substring(0, rule.length() - 1) + ",name=getName}"
                            : rule + "{name=getName}");
        }
        Files.write(named, rules);
        try (ForkedJvm jvm = FrameworkJvm.of(CachingBySpring.class, way)
                .withAgent("include.file=" + named)
                .start()) {
            jvm.awaitOutput("ready");
            assertThat(RemoteBeans.read(jvm, "spring[" + cache + "]", "CacheHits", "CacheMisses"))
                    .isEqualTo(Map.of("CacheHits", 90L, "CacheMisses", 10L));
            assertThat(jvm.stop().err()).doesNotContain("not counted: it calls");
        }
    }

    @Test
    void refusesLookupThatRunsOnMissesAlone() throws Exception {
        try (ForkedJvm jvm =
                FrameworkJvm.of(CachingBySpring.class, "publisher").withAgent().start()) {
            jvm.awaitOutput("ready");
            assertThat(jvm.stop().err().lines())
                    .filteredOn(line -> line.contains("a framework caches its results"))
                    .satisfiesExactlyInAnyOrder(
                            line -> assertThat(line).contains("SpringLibrary.publisher(String) is not counted"),
                            line -> assertThat(line).contains("SpringLibrary.shelf(String) is not counted"));
        }
    }

    private Path rules() throws IOException {
        List<String> rules = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith(RULE))
                .toList();
        assertThat(rules).isNotEmpty();
        return Files.write(folder.resolve("rules.txt"), rules);
    }
}
