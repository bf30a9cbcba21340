package io.trackedcache.jconsole.snapshot;

import java.util.Comparator;
import java.util.List;

/**
 * A method that an annotation or a rule names.
 *
 * @param className its class
 * @param method its name and parameters
 * @param state {@code WOVEN} if it is counted, otherwise {@code FAILED}, {@code SKIPPED} or {@code AWAITED}
 * @param reason the code of the reason why it is not counted
 * @param explanation the reason in words
 * @param remedy what to do
 */
public record MethodEntry(
        String className, String method, String state, String reason, String explanation, String remedy) {
    private static final List<String> WORST_FIRST = List.of("FAILED", "SKIPPED", "AWAITED");

    static final Comparator<MethodEntry> ORDER = Comparator.comparingInt(MethodEntry::rank)
            .thenComparing(MethodEntry::className)
            .thenComparing(MethodEntry::method);

    static MethodEntry of(Row row) {
        return new MethodEntry(
                row.text("class"),
                row.text("method"),
                row.text("state"),
                row.text("reason"),
                row.text("explanation"),
                row.text("remedy"));
    }

    boolean isWoven() {
        return state.equals("WOVEN");
    }

    /** Returns the rank for sorting. Unknown states come last. */
    private int rank() {
        int rank = WORST_FIRST.indexOf(state);
        return rank < 0 ? WORST_FIRST.size() : rank;
    }
}
