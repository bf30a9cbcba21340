package io.trackedcache.examples.benchmarks;

import io.trackedcache.examples.benchmarks.measured.OutcomeBenchmark;
import io.trackedcache.examples.benchmarks.measured.SignalBenchmark;
import io.trackedcache.examples.benchmarks.report.Budget;
import java.util.List;

/** The costs of lookups whose outcome needs more than their result, and of lookups beside them. */
final class OutcomeReport {
    private OutcomeReport() {}

    static List<ReportRow> rows() {
        Figure plain = outcome("plain");
        return List.of(
                ReportRow.ratio(outcome("plainBesideOthers"), plain, Budget.atMost(1.05)),
                ReportRow.nanosMore(outcome("withPredicate"), outcome("withPlainPredicate"), Budget.atMost(3)),
                ReportRow.bytes(outcome("withPredicate"), Reports.NO_BYTES),
                ReportRow.nanosMore(outcome("withLoader"), plain, Budget.NONE),
                ReportRow.nanosMore(outcome("withSignal"), plain, Budget.NONE),
                ReportRow.nanosMore(outcome("ofNamedInstance"), plain, Budget.NONE),
                ReportRow.nanosMore(outcome("ofUnnamedCache"), plain, Budget.NONE),
                ReportRow.nanosMore(outcome("ofInheritedLookup"), plain, Budget.NONE),
                ReportRow.bytes(outcome("ofInheritedLookup"), Budget.NONE),
                ReportRow.ratio(outcome("futureThatIsComplete"), outcome("futureThatIsCompleteByHand"), Budget.NONE),
                ReportRow.ratio(outcome("futureThatCompletes"), outcome("futureThatCompletesByHand"), Budget.NONE),
                ReportRow.nanosMore(signal("signalWithoutAgent"), signal("noSignal"), Budget.NONE));
    }

    private static Figure outcome(String method) {
        return Figure.of(OutcomeBenchmark.class, method, 1);
    }

    private static Figure signal(String method) {
        return Figure.of(SignalBenchmark.class, method, 1);
    }
}
