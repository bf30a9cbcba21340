package io.trackedcache.trials.matrix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Verdicts by library and shape, and by column. */
record Table(Map<String, Map<String, String>> rows) {
    private static final String BAR = " | ";

    /** Reads the lines that the program prints. */
    static Table ofLines(Stream<String> lines) {
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        lines.map(line -> line.split("\\|", 4))
                .forEach(parts -> rows.computeIfAbsent(parts[0] + BAR + parts[1], row -> new LinkedHashMap<>())
                        .put(parts[2], parts[3]));
        return new Table(rows);
    }

    /** Reads a table as {@link #toString} writes it. */
    static Table ofText(String text) {
        List<String> lines = text.lines().toList();
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        List<String> columns = cells(lines.get(0));
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = cells(line);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 2; i < cells.size(); i++) {
                row.put(columns.get(i), cells.get(i));
            }
            rows.put(cells.get(0) + BAR + cells.get(1), row);
        }
        return new Table(rows);
    }

    private static List<String> cells(String line) {
        return Stream.of(line.split("\\|", -1)).map(String::strip).toList();
    }

    /** Returns a table with a column of another one. */
    Table withColumnOf(Table other, String column) {
        Map<String, Map<String, String>> merged = new LinkedHashMap<>();
        rows.forEach((name, verdicts) -> {
            Map<String, String> row = new LinkedHashMap<>(verdicts);
            row.put(column, other.rows.getOrDefault(name, Map.of()).getOrDefault(column, ""));
            merged.put(name, row);
        });
        return new Table(merged);
    }

    @Override
    public String toString() {
        List<List<String>> lines = new ArrayList<>();
        List<String> columns = columns();
        lines.add(Stream.concat(Stream.of("library", "shape"), columns.stream()).toList());
        rows.forEach((name, verdicts) -> lines.add(Stream.concat(
                        cells(name).stream(), columns.stream().map(column -> verdicts.getOrDefault(column, "")))
                .toList()));
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(padded(line, lines)).append('\n'));
        return text.toString();
    }

    private static List<String> columns() {
        return Stream.concat(Stream.of(LoadThread.values()).map(LoadThread::toString), Stream.of(Matrix.FOUR_THREADS))
                .toList();
    }

    private static String padded(List<String> line, List<List<String>> all) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < line.size(); i++) {
            int column = i;
            int width = all.stream()
                    .mapToInt(other -> other.get(column).length())
                    .max()
                    .orElse(0);
            text.append(i == 0 ? "" : BAR)
                    .append(line.get(i))
                    .append(" ".repeat(width - line.get(i).length()));
        }
        return text.toString().stripTrailing();
    }
}
