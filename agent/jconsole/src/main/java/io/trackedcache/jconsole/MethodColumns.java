package io.trackedcache.jconsole;

import io.trackedcache.jconsole.snapshot.MethodEntry;
import java.util.List;
import java.util.function.Function;

/** The columns of the table of methods that are not counted. */
final class MethodColumns {
    static final List<Column<MethodEntry>> ALL = List.of(
            text("Class", "The class of the method", 320, MethodEntry::className),
            text("Method", "Its name and parameters", 220, MethodEntry::method),
            text(
                    "State",
                    "FAILED: could not be woven; SKIPPED: left unwoven; AWAITED: not found yet",
                    110,
                    MethodEntry::state),
            text("Reason", "The code of the reason", 130, MethodEntry::reason),
            text("Explanation", "The reason in words", 280, MethodEntry::explanation),
            text("Remedy", "What to do", 280, MethodEntry::remedy));

    private MethodColumns() {}

    private static Column<MethodEntry> text(String title, String help, int width, Function<MethodEntry, Object> value) {
        return new Column<>(title, help, String.class, width, value);
    }
}
