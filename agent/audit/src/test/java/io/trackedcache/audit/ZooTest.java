package io.trackedcache.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each class of the zoo marks the lines that lose updates. */
class ZooTest {

    @ParameterizedTest
    @MethodSource("io.trackedcache.audit.Zoo#names")
    void findsTheMarkedLinesAndNoOthers(String name) {
        AuditReport report = StatsAudit.of(Zoo.classFiles(name)).run();

        assertThat(report.findings()).extracting(Finding::line).containsExactlyElementsOf(Zoo.lostLines(name));
        assertThat(report.problems()).isEmpty();
    }

    @Test
    void hasClassesWithAndWithoutFindings() {
        List<String> names = Zoo.names();

        assertThat(names).filteredOn(name -> !Zoo.lostLines(name).isEmpty()).hasSizeGreaterThan(40);
        assertThat(names).filteredOn(name -> Zoo.lostLines(name).isEmpty()).hasSizeGreaterThan(20);
    }

    @Test
    void hasClassFilesForEverySource() {
        assertThat(Zoo.names())
                .allSatisfy(name -> assertThat(Zoo.classFiles(name))
                        .isNotEmpty()
                        .allMatch((Path file) -> Files.isRegularFile(file)));
    }
}
