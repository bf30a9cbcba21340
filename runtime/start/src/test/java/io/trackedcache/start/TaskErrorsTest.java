package io.trackedcache.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.config.Console;
import io.trackedcache.tracking.CostBook;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaskErrorsTest {
    private final List<String> printed = new ArrayList<>();
    private final CostBook costs = new CostBook();
    private final TaskErrors errors = new TaskErrors(Console.STDERR.alsoTo(printed::add), costs);

    @Test
    void eachDistinctErrorIsPrintedOnceAndAllAreCounted() {
        for (int run = 0; run < 3; run++) {
            errors.report(new IllegalStateException("one"));
            errors.report(new IllegalStateException("two"));
        }

        assertThat(printed)
                .containsExactly(
                        "a background task of the agent failed: java.lang.IllegalStateException: one",
                        "a background task of the agent failed: java.lang.IllegalStateException: two");
        assertThat(costs.probeErrors()).isEqualTo(6);
    }

    @Test
    void errorsWithEverNewTextsArePrintedAHundredTimes() {
        for (int run = 0; run < 150; run++) {
            errors.report(new IllegalStateException("run " + run));
        }

        assertThat(printed).hasSize(100);
    }

    @Test
    void lackOfMemoryIsPrintedOnce() {
        errors.report(new OutOfMemoryError("Java heap space"));
        errors.report(new OutOfMemoryError("Metaspace"));

        assertThat(printed)
                .containsExactly("a background task of the agent failed: java.lang.OutOfMemoryError; more of these"
                        + " errors are counted but not printed");
    }
}
