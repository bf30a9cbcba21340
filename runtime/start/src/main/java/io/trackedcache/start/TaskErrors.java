package io.trackedcache.start;

import io.trackedcache.config.Console;
import io.trackedcache.tracking.CostBook;
import java.util.HashSet;
import java.util.Set;

/**
 * The errors of background tasks. Each distinct one is printed once: a task that fails each second would fill the log.
 * All are counted. Used by the housekeeper's thread alone.
 */
final class TaskErrors {
    private static final String FAILED = "a background task of the agent failed";

    /** Made in advance, like all that reporting it takes: there is no memory left for a class, or a text. */
    private static final String NO_MEMORY =
            FAILED + ": java.lang.OutOfMemoryError; more of these errors are counted but not printed";

    private static final int MOST_PRINTED = 100;

    private final Set<String> printed = new HashSet<>();
    private final Console console;
    private final CostBook costs;
    private boolean isNoMemoryPrinted;

    TaskErrors(Console console, CostBook costs) {
        this.console = console;
        this.costs = costs;
        console.rehearse();
    }

    /** Reports an error without throwing, which would end the repetition of the task. */
    void report(Throwable error) {
        try {
            costs.probeFailed(FAILED);
            if (error instanceof OutOfMemoryError) {
                printNoMemory();
            } else {
                print(FAILED + ": " + error);
            }
        } catch (Throwable again) {
            costs.probeFailed(FAILED);
        }
    }

    private void printNoMemory() {
        if (!isNoMemoryPrinted) {
            console.warn(NO_MEMORY);
            isNoMemoryPrinted = true;
        }
    }

    private void print(String text) {
        if (printed.size() < MOST_PRINTED && printed.add(text)) {
            console.warn(text);
        }
    }
}
