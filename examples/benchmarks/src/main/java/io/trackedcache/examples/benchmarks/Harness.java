package io.trackedcache.examples.benchmarks;

import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs passes with JMH.
 *
 * <p>In rounds, with one fork each, and not all forks of one benchmark after the other: a machine that slows down for a
 * minute slows down a round, and with it both sides of each ratio.
 */
final class Harness {
    /**
     * The same for all, in place of the arguments that this JVM was started with. A full collection is to leave nothing
     * behind: by default it may leave a twentieth, which would be measured as used. Peers log through SLF4J: nowhere.
     */
    private static final List<String> JVM_ARGUMENTS =
            List.of("-Xms512m", "-Xmx512m", "-XX:MarkSweepDeadRatio=0", "-Dslf4j.internal.verbosity=ERROR");

    private final RunOptions options;
    private final int forks;

    private Harness(RunOptions options, int forks) {
        this.options = options;
        this.forks = forks;
    }

    /** The way to get figures: a JVM for each benchmark. */
    static Harness inForks(RunOptions options) {
        return new Harness(options, 1);
    }

    /** The quick way to see that benchmarks run. No agents, and the figures mean nothing. */
    static Harness inThisJvm(RunOptions options) {
        return new Harness(options, 0);
    }

    /** Fails when any benchmark does. */
    Scores run(List<Pass> passes) throws RunnerException {
        Scores scores = new Scores();
        for (int round = 1; round <= options.rounds(); round++) {
            for (Pass pass : passes) {
                System.err.println("round " + round + " of " + options.rounds() + ": "
                        + pass.benchmark().getSimpleName() + ", threads: " + pass.threads());
                scores.add(new Runner(jmhOptions(pass)).run());
            }
        }
        return scores;
    }

    private Options jmhOptions(Pass pass) {
        ChainedOptionsBuilder jmh = new OptionsBuilder()
                .include("^" + pass.benchmark().getName().replace(".", "\\.") + "\\.")
                .threads(pass.threads())
                .forks(forks)
                .jvmArgs(JVM_ARGUMENTS.toArray(String[]::new))
                .jvmArgsAppend(pass.agent().jvmArguments().toArray(String[]::new))
                .shouldFailOnError(true)
                .verbosity(options.verbose() ? VerboseMode.NORMAL : VerboseMode.SILENT);
        return pass.warm() ? repeated(jmh).build() : onceOnly(jmh).build();
    }

    private ChainedOptionsBuilder repeated(ChainedOptionsBuilder jmh) {
        TimeValue time = TimeValue.milliseconds(options.iteration().toMillis());
        return jmh.addProfiler(GCProfiler.class)
                .addProfiler(CpuTimeProfiler.class)
                .warmupIterations(options.warmups())
                .warmupTime(time)
                .measurementIterations(options.iterations())
                .measurementTime(time);
    }

    /** Without profilers: what is spent around a single run would be taken for its own. */
    private static ChainedOptionsBuilder onceOnly(ChainedOptionsBuilder jmh) {
        return jmh.warmupIterations(0).measurementIterations(1);
    }
}
