package io.trackedcache.jconsole.reading;

import java.util.Comparator;
import java.util.List;

/**
 * A method that an annotation or a rule names.
 *
 * @param className its class
 * @param method its name and parameters
 * @param state whether it is counted: {@code WOVEN}, else {@code FAILED}, {@code SKIPPED}, or {@code AWAITED}
 * @param reason why it is not, as a name
 * @param explanation the same in words
 * @param remedy what to do
 */
public record MethodReading(
        String className, String method, String state, String reason, String explanation, String remedy) {
    private static final List<String> WORST_FIRST = List.of("FAILED", "SKIPPED", "AWAITED");

    static final Comparator<MethodReading> ORDER = Comparator.comparingInt(MethodReading::rank)
            .thenComparing(MethodReading::className)
            .thenComparing(MethodReading::method);

    static MethodReading of(Row row) {
        return new MethodReading(
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

    /** A state that is not known here comes last. */
    private int rank() {
        int rank = WORST_FIRST.indexOf(state);
        return rank < 0 ? WORST_FIRST.size() : rank;
    }
}
