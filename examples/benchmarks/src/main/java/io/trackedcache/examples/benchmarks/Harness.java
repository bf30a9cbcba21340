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
 * <p>Each round runs one fork of every benchmark, instead of all forks of one benchmark in a row. A machine that slows
 * down for a minute then slows down a whole round, and with it both sides of each ratio.
 */
final class Harness {
    /**
     * The JVM arguments of all benchmarks, instead of those of this JVM. With a dead ratio of 0, a full collection
     * leaves no garbage; by default, up to a twentieth of the heap may remain and would be measured as used. SLF4J is
     * silenced, because the compared libraries log through it.
     */
    private static final List<String> JVM_ARGUMENTS =
            List.of("-Xms512m", "-Xmx512m", "-XX:MarkSweepDeadRatio=0", "-Dslf4j.internal.verbosity=ERROR");

    private final RunOptions options;
    private final int forks;

    private Harness(RunOptions options, int forks) {
        this.options = options;
        this.forks = forks;
    }

    /** Returns a harness for measurements: a JVM for each benchmark. */
    static Harness inForks(RunOptions options) {
        return new Harness(options, 1);
    }

    /** Returns a harness that only checks that benchmarks run: without agents, and with meaningless figures. */
    static Harness inThisJvm(RunOptions options) {
        return new Harness(options, 0);
    }

    /** Runs all passes. Fails if any benchmark fails. */
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

    /** Measures a single run, without profilers, because their own cost would be measured with it. */
    private static ChainedOptionsBuilder onceOnly(ChainedOptionsBuilder jmh) {
        return jmh.warmupIterations(0).measurementIterations(1);
    }
}
