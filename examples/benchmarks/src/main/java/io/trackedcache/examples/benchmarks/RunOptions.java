package io.trackedcache.examples.benchmarks;

import io.trackedcache.examples.benchmarks.report.Flags;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The extent of a run.
 *
 * @param rounds each round runs each benchmark once, in its own JVM
 * @param warmups iterations that are not measured
 * @param iterations measured iterations
 * @param iteration the length of an iteration
 */
record RunOptions(Set<Topic> topics, int rounds, int warmups, int iterations, Duration iteration, boolean verbose) {
    private static final RunOptions DEFAULTS =
            new RunOptions(EnumSet.allOf(Topic.class), 3, 5, 5, Duration.ofSeconds(1), false);

    private static final RunOptions QUICK =
            new RunOptions(EnumSet.allOf(Topic.class), 1, 2, 2, Duration.ofMillis(200), false);

    RunOptions {
        if (rounds < 1 || iterations < 1 || iteration.isZero()) {
            throw new IllegalArgumentException("rounds, iterations and their time must be at least 1");
        }
    }

    static RunOptions parse(List<String> arguments) {
        Flags flags = new Flags(
                arguments,
                List.of("--quick", "--verbose"),
                List.of("--only", "--rounds", "--warmups", "--iterations", "--millis"));
        RunOptions defaults = flags.has("--quick") ? QUICK : DEFAULTS;
        return new RunOptions(
                flags.has("--only") ? EnumSet.of(Topic.named(flags.text("--only", ""))) : defaults.topics,
                flags.number("--rounds", defaults.rounds),
                flags.number("--warmups", defaults.warmups),
                flags.number("--iterations", defaults.iterations),
                Duration.ofMillis(flags.number("--millis", (int) defaults.iteration.toMillis())),
                flags.has("--verbose"));
    }

    /** Returns an item of a Markdown list. */
    @Override
    public String toString() {
        return "- Rounds: " + rounds + ", each with one JVM per benchmark, " + warmups + " warm-up iterations and "
                + iterations + " measured ones of " + iteration.toMillis() + " ms\n";
    }
}
