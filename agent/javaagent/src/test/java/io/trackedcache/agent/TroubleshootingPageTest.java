package io.trackedcache.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.weaver.Caution;
import io.trackedcache.weaver.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every message about a method is a heading in docs/troubleshooting.md. */
class TroubleshootingPageTest {
    private static final Path PAGE = Path.of("..", "..", "docs", "troubleshooting.md");

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"BRIDGE", "GENERATED_COPY", "EXCLUDED"})
    void everyPrintedReasonHasHeading(Reason reason) throws IOException {
        assertThat(Files.readAllLines(PAGE))
                .contains("## … is not counted: " + reason.explanation() + "; " + reason.remedy());
    }

    @ParameterizedTest
    @EnumSource
    void everyDoubtHasHeading(Caution caution) throws IOException {
        String start = switch (caution) {
            case PRIMITIVE_RESULT, HOLDER_RESULT -> "## … is counted, but ";
            case FUTURE_RESULT, TWO_SIZES, ONE_PUT, ONE_REMOVAL, REMOVALS_UNKNOWN, DESERIALIZED ->
                "## … is counted as …, but ";
            case CLASS_ELEMENTS -> "## … has @TrackedCache, but ";
        };

        assertThat(Files.readAllLines(PAGE)).contains(start + caution.explanation() + "; " + caution.remedy());
    }
}
