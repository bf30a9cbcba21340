package io.trackedcache.trials.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.agent.ForkedJvm;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each published test of a library has the same result with the agent as without. */
@Tag("one-jdk")
@Tag("long")
class OwnTestsIT {
    @ParameterizedTest
    @EnumSource
    void haveTheSameResultsAsWithoutTheAgent(Suite suite, @TempDir Path folder) throws Exception {
        Path reports = folder.resolve("reports");
        Path reportsWithAgent = folder.resolve("reports-with-agent");
        Everything everything = new Everything(suite.classes(), folder);

        ForkedJvm.Ended plain = suite.reportingTo(reports).run();
        ForkedJvm.Ended woven =
                everything.in(suite.reportingTo(reportsWithAgent)).run();
        Map<String, String> ends = TestReports.ends(reports);

        System.out.println(suite + ": " + ends.size() + " tests, " + TestReports.counts(ends) + ", " + everything.hits()
                + " hits, " + Everything.warnings(woven).size() + " warnings");
        assertThat(ends).hasSizeGreaterThan(suite.fewestTests()).containsValue("passed");
        assertThat(TestReports.ends(reportsWithAgent)).isEqualTo(ends);
        assertThat(woven.exitCode()).isEqualTo(plain.exitCode());
        assertThat(everything.hits()).isPositive();
        Everything.assertOnlySkippedMethodsReported(woven);
    }
}
