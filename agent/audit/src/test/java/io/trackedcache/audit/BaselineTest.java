package io.trackedcache.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.trackedcache.stats.StatCounters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Findings that are accepted with a reason. */
class BaselineTest {
    private static final String HIT = Zoo.PACKAGE + "IntField.hit() hits field";

    @TempDir
    Path folder;

    private Path file(String... lines) throws IOException {
        return Files.write(folder.resolve("baseline"), List.of(lines));
    }

    private static AuditReport audited(Path baseline) {
        return StatsAudit.of(Zoo.classFiles("IntField")).accepting(baseline).run();
    }

    @Test
    void acceptedFindingIsNotListedButCounted() throws IOException {
        AuditReport report = audited(file("# comment", "", HIT + ": only one thread calls it"));

        assertThat(report.findings()).isEmpty();
        assertThat(report.problems()).isEmpty();
        assertThat(report.accepted()).isOne();
        assertThat(Summary.of(report))
                .isEqualTo("0 findings (0 likely, 0 possible) in 1 class; 1 accepted by the baseline");
    }

    @Test
    void lineThatAcceptsNothingIsAProblem() throws IOException {
        AuditReport report = audited(file(HIT + ": reason", HIT.replace("hits", "misses") + ": reason"));

        assertThat(report.problems())
                .singleElement()
                .asString()
                .contains("baseline:2")
                .contains("accepts nothing: there is no finding '" + HIT.replace("hits", "misses") + "'");
        assertThat(audited(file()).findings()).hasSize(1);
    }

    @Test
    void lineWithoutAReasonIsRefused() throws IOException {
        Path baseline = file(HIT, HIT + ":");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> audited(baseline))
                .withMessageContaining("bad line 1 of the baseline")
                .withMessageContaining("the reason why this place is accepted");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> audited(folder.resolve("missing")))
                .withMessageContaining("cannot be read");
    }

    @Test
    void runtimeHasNoFindingsButTheAcceptedOnes() throws Exception {
        Path runtime = Path.of(StatCounters.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        AuditReport report =
                StatsAudit.of(runtime).accepting(Path.of("runtime.baseline")).run();

        assertThat(report.findings()).isEmpty();
        assertThat(report.problems()).isEmpty();
        assertThat(report.classesRead()).isGreaterThan(300);
    }
}
