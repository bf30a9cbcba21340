package io.trackedcache.jconsole.reading;

import java.util.List;

/**
 * The methods that are not counted though an annotation or a rule names them.
 *
 * @param notWoven those, the failed ones first
 * @param leftOff how many the agent had no room for; negative if unknown
 */
public record MethodsReading(List<MethodReading> notWoven, long leftOff) {
    public MethodsReading {
        notWoven = List.copyOf(notWoven);
    }

    static MethodsReading of(List<Row> rows, long leftOff) {
        List<MethodReading> notWoven = rows.stream()
                .map(MethodReading::of)
                .filter(method -> !method.isWoven())
                .sorted(MethodReading.ORDER)
                .toList();
        return new MethodsReading(notWoven, leftOff);
    }
}
