package io.trackedcache.jconsole;

import io.trackedcache.jconsole.reading.MethodReading;
import java.util.List;
import java.util.function.Function;

/** What the table shows of each method that is not counted. */
final class MethodColumns {
    static final List<Column<MethodReading>> ALL = List.of(
            text("Class", "The class of the method", 320, MethodReading::className),
            text("Method", "Its name and parameters", 220, MethodReading::method),
            text(
                    "State",
                    "FAILED: it could not be woven; SKIPPED: it was left alone; AWAITED: it was not met yet",
                    110,
                    MethodReading::state),
            text("Reason", "Why, in a word", 130, MethodReading::reason),
            text("Explanation", "Why, in words", 280, MethodReading::explanation),
            text("Remedy", "What to do", 280, MethodReading::remedy));

    private MethodColumns() {}

    private static Column<MethodReading> text(
            String title, String help, int width, Function<MethodReading, Object> value) {
        return new Column<>(title, help, String.class, width, value);
    }
}
