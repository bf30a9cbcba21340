package io.trackedcache.examples.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTableTest {

    @Test
    void alignsNamesToTheLeftAndFiguresToTheRight() {
        MarkdownTable table = new MarkdownTable("name", "ns");
        table.add("a lookup", "4.5");
        table.add("b", "12.25");
        assertThat(table).hasToString("""
                | name     |    ns |
                | -------- | ----: |
                | a lookup |   4.5 |
                | b        | 12.25 |
                """);
    }
}
