package io.trackedcache.examples.benchmarks.startup;

import io.trackedcache.examples.benchmarks.report.Budget;
import io.trackedcache.examples.benchmarks.report.Flags;
import io.trackedcache.examples.benchmarks.report.Machine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

/**
 * Starts a small and a large program without an agent, with this agent and with others, in turn, and prints the cost of
 * each start.
 *
 * <p>In turn, so that load on the machine affects all variants alike.
 */
public final class StartupBenchmark {
    private static final int QUICK_RUNS = 3;
    private static final int DEFAULT_RUNS = 15;

    private StartupBenchmark() {}

    public static void main(String... arguments) throws IOException, InterruptedException {
        Flags flags = new Flags(List.of(arguments), List.of("--quick"), List.of("--runs"));
        int runs = flags.number("--runs", flags.has("--quick") ? QUICK_RUNS : DEFAULT_RUNS);
        System.out.println(report(runs));
    }

    static String report(int runs) throws IOException, InterruptedException {
        if (runs < 1) {
            throw new IllegalArgumentException("there must be at least 1 run");
        }
        Machine machine = Machine.here(Clock.systemUTC());
        StartupJars jars = StartupJars.in(path("benchmarks.directory"));
        Path agent = path("benchmarks.agent");
        Path openTelemetry = path("benchmarks.opentelemetry");
        Launcher launcher = new Launcher(jars.program());
        return machine + "- Runs: " + runs + " of each, in turn\n\n"
                + "A program of one class\n\n"
                + launched(launcher, StartupVariants.trivial(jars, agent, openTelemetry), runs, Budget.atMost(16))
                + "\nA program of 3,000 classes, of which 10 are woven\n\n"
                + launched(launcher, StartupVariants.large(jars, agent, openTelemetry), runs, Budget.NONE);
    }

    private static StartupReport launched(Launcher launcher, StartupVariants variants, int runs, Budget peak)
            throws IOException, InterruptedException {
        launcher.prove(variants.ours().variant(), "ours");
        launcher.prove(variants.buddy().variant(), "byte-buddy");
        launchInTurn(launcher, variants.all(), runs);
        return new StartupReport(variants, peak);
    }

    private static void launchInTurn(Launcher launcher, List<LaunchSeries> all, int runs)
            throws IOException, InterruptedException {
        for (LaunchSeries launches : all) {
            launcher.launch(launches.variant()); // Loads the files into memory; not measured.
        }
        for (int run = 1; run <= runs; run++) {
            System.err.println("run " + run + " of " + runs);
            for (LaunchSeries launches : all) {
                launches.all().add(launcher.launch(launches.variant()));
            }
        }
    }

    private static Path path(String property) {
        return Path.of(Objects.requireNonNull(
                        System.getProperty(property), "the system property " + property + " must name a path"))
                .toAbsolutePath()
                .normalize();
    }
}
