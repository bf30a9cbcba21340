package io.trackedcache.examples.benchmarks;

import io.trackedcache.examples.benchmarks.report.Machine;
import io.trackedcache.examples.benchmarks.report.MarkdownTable;
import io.trackedcache.examples.benchmarks.report.Spread;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.runner.RunnerException;

/** Runs the benchmarks and prints the results as Markdown, with their budgets. */
public final class RunBenchmarks {
    private RunBenchmarks() {}

    public static void main(String... arguments) throws RunnerException {
        System.out.println(report(RunOptions.parse(List.of(arguments))));
    }

    static String report(RunOptions options) throws RunnerException {
        Machine machine = Machine.here(Clock.systemUTC());
        List<Pass> passes = Pass.ALL.stream()
                .filter(pass -> options.topics().contains(pass.topic()))
                .toList();
        Scores scores = Harness.inForks(options).run(passes);
        StringBuilder report = new StringBuilder().append(machine).append(options);
        if (!scores.timed().isEmpty()) {
            report.append("\n### Measured\n\n").append(measured(scores));
        }
        for (Topic topic : options.topics()) {
            report.append("\n### ").append(topic.title()).append("\n\n").append(rows(topic, scores));
        }
        return report.toString();
    }

    private static MarkdownTable measured(Scores scores) {
        MarkdownTable table = new MarkdownTable("benchmark", "threads", "ns/op", "error", "CPU ns/op", "B/op");
        for (Figure figure : scores.timed()) {
            Result<?> result = scores.merged(figure);
            table.add(
                    figure.name(),
                    Integer.toString(figure.threads()),
                    decimals(result.getScore()),
                    Double.isNaN(result.getScoreError()) ? "" : "± " + decimals(result.getScoreError()),
                    median(scores.cpuNanos(figure)),
                    median(scores.bytes(figure)));
        }
        return table;
    }

    private static String median(double[] counted) {
        return counted.length == 0 ? "" : decimals(Spread.of(counted).median());
    }

    private static MarkdownTable rows(Topic topic, Scores scores) {
        MarkdownTable table = new MarkdownTable("figure", "median", "rounds", "by CPU time", "budget", "verdict");
        for (ReportRow row : Reports.of(topic)) {
            Spread value = row.value().apply(scores);
            table.add(
                    row.text(),
                    decimals(value.median()),
                    value.range(),
                    row.byCpuTime()
                            .apply(scores)
                            .map(byCpuTime -> decimals(byCpuTime.median()))
                            .orElse(""),
                    row.budget().text(),
                    row.budget().verdict(value.median()));
        }
        return table;
    }

    private static String decimals(double figure) {
        return String.format(Locale.ROOT, "%.2f", figure);
    }
}
