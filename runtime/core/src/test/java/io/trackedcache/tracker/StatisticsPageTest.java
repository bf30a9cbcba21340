package io.trackedcache.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.docs.GeneratedList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of the statistics lists what the table in the code lists, and the table describes what the code does. */
class StatisticsPageTest {
    private static final Path PAGE = Path.of("..", "..", "docs", "statistics.md");

    @Test
    void pageListsEveryNumberAndNoOther() throws IOException {
        new GeneratedList("statistics.md")
                .assertShows(Stream.of(Metric.values())
                        .map(StatisticsPageTest::entry)
                        .toList());
    }

    private static List<String> entry(Metric metric) {
        return GeneratedList.entry(
                metric.label(),
                "`" + metric.attribute() + "`, " + metric.kind().name().toLowerCase(Locale.ROOT),
                metric.help() + ".",
                "Changed by " + metric.moves() + ". Healing: " + metric.heals() + "."
                        + (metric.source().isEmpty()
                                ? ""
                                : " Absent without a source: " + metric.source() + ", or a program that records."));
    }

    @Test
    void everyCounterOfALedgerIsInTheTable() {
        assertThat(Metric.values())
                .extracting(Metric::label)
                .containsAll(CounterLedger.EMPTY.byName().keySet());
    }

    /** Uses a ledger that breaks every invariant between two counters. */
    @Test
    void pageNamesEveryInvariant() throws IOException {
        CounterLedger wrong = Ledgers.with(
                new CounterLedger(5, 5, 9, 9, 99, 0, 0, 0),
                Map.of("stale_hits", 9L, "hits_without_saving", 9L, "load_failed_nanos", 9L));
        List<Violation> broken = Invariants.check(wrong);

        assertThat(broken).hasSize(6);
        assertThat(Files.readString(PAGE))
                .contains(broken.stream().map(Violation::invariant).toList())
                .contains("every counter >= 0");
    }
}
