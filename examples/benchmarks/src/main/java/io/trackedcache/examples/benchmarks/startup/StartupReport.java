package io.trackedcache.examples.benchmarks.startup;

import io.trackedcache.examples.benchmarks.report.Budget;
import io.trackedcache.examples.benchmarks.report.MarkdownTable;
import io.trackedcache.examples.benchmarks.report.Spread;
import java.util.Locale;
import java.util.Optional;

/**
 * The figures of all starts, and the figures with a budget.
 *
 * @param peak the budget of peak memory in MiB
 */
record StartupReport(StartupVariants variants, Budget peak) {

    @Override
    public String toString() {
        return measured() + "\n" + budgets();
    }

    private MarkdownTable measured() {
        MarkdownTable table = new MarkdownTable("start with", "wall ms", "min to max", "CPU ms", "peak MiB");
        for (LaunchSeries launches : variants.all()) {
            Spread wall = launches.wallMillis();
            table.add(
                    launches.variant().name(),
                    whole(wall.median()),
                    whole(wall.min()) + " to " + whole(wall.max()),
                    launches.cpuMillis().map(cpu -> whole(cpu.median())).orElse(""),
                    launches.peakMebibytes().map(peak -> decimal(peak.median())).orElse(""));
        }
        return table;
    }

    private MarkdownTable budgets() {
        MarkdownTable table = new MarkdownTable("figure", "median", "budget", "verdict");
        add(
                table,
                "wall over an empty agent, TrackedCache / Byte Buddy AgentBuilder",
                Optional.of(wallOverEmptyAgent(variants.buddy())),
                Budget.atMost(0.2));
        add(
                table,
                "wall over an empty agent, TrackedCache / OpenTelemetry agent",
                Optional.of(wallOverEmptyAgent(variants.openTelemetry())),
                Budget.NONE);
        add(table, "peak MiB over no agent, TrackedCache", peakOverNoAgent(), peak);
        return table;
    }

    private static void add(MarkdownTable table, String text, Optional<Double> figure, Budget budget) {
        table.add(
                text,
                figure.map(StartupReport::twoDecimals).orElse(""),
                budget.text(),
                figure.map(budget::verdict).orElse(""));
    }

    private double wallOverEmptyAgent(LaunchSeries peer) {
        double empty = variants.emptyAgent().wallMillis().median();
        return (variants.ours().wallMillis().median() - empty)
                / (peer.wallMillis().median() - empty);
    }

    private Optional<Double> peakOverNoAgent() {
        return variants.ours()
                .peakMebibytes()
                .flatMap(with -> variants.noAgent().peakMebibytes().map(without -> with.median() - without.median()));
    }

    private static String whole(double figure) {
        return String.format(Locale.ROOT, "%.0f", figure);
    }

    private static String decimal(double figure) {
        return String.format(Locale.ROOT, "%.1f", figure);
    }

    private static String twoDecimals(double figure) {
        return String.format(Locale.ROOT, "%.2f", figure);
    }
}
