package io.trackedcache.start;

import io.trackedcache.config.Console;
import io.trackedcache.tracking.CostBook;

/** Reports that a background task had no memory. The class {@link Begin} is initialized right before. */
public final class ReportingNoMemory {
    private ReportingNoMemory() {}

    /** Marks a place in the log of initialized classes. */
    private static final class Begin {
        private static final int ONE = Integer.parseInt("1");
    }

    /** Marks the end of it. */
    private static final class End {
        private static final int TWO = Integer.parseInt("2");
    }

    public static void main(String[] arguments) {
        OutOfMemoryError error = new OutOfMemoryError("Java heap space");
        TaskErrors errors = new TaskErrors(Console.STDERR, new CostBook());
        int sum = Begin.ONE;
        errors.report(error);
        errors.report(error);
        sum += End.TWO;
        System.exit(sum);
    }
}
