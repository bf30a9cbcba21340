package io.trackedcache.examples.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A Markdown table whose source is readable too. The first column is text, the others are figures. */
public final class MarkdownTable {
    private static final int MIN_WIDTH = 3;

    private final List<List<String>> rows = new ArrayList<>();

    public MarkdownTable(String... titles) {
        rows.add(List.of(titles));
    }

    public void add(String... cells) {
        if (cells.length != rows.get(0).size()) {
            throw new IllegalArgumentException("a row has " + cells.length + " cells, but there are "
                    + rows.get(0).size() + " columns");
        }
        rows.add(List.of(cells));
    }

    @Override
    public String toString() {
        return line(rows.get(0))
                + rule()
                + rows.stream().skip(1).map(this::line).collect(Collectors.joining());
    }

    private String line(List<String> cells) {
        return columns()
                .mapToObj(column -> pad(cells.get(column), column))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private String rule() {
        return columns()
                .mapToObj(column -> column == 0 ? "-".repeat(width(0)) : "-".repeat(width(column) - 1) + ":")
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private String pad(String cell, int column) {
        String space = " ".repeat(width(column) - cell.length());
        return column == 0 ? cell + space : space + cell;
    }

    private int width(int column) {
        return rows.stream()
                .mapToInt(row -> Math.max(MIN_WIDTH, row.get(column).length()))
                .max()
                .orElseThrow();
    }

    private IntStream columns() {
        return IntStream.range(0, rows.get(0).size());
    }
}
