package io.trackedcache.jconsole.snapshot;

import java.util.List;

/**
 * The methods that an annotation or a rule names but that are not counted.
 *
 * @param notWoven these methods, the failed ones first
 * @param leftOff how often the agent's list had no room for a method; negative if unknown
 */
public record UnwovenMethods(List<MethodEntry> notWoven, long leftOff) {
    public UnwovenMethods {
        notWoven = List.copyOf(notWoven);
    }

    static UnwovenMethods of(List<Row> rows, long leftOff) {
        List<MethodEntry> notWoven = rows.stream()
                .map(MethodEntry::of)
                .filter(method -> !method.isWoven())
                .sorted(MethodEntry.ORDER)
                .toList();
        return new UnwovenMethods(notWoven, leftOff);
    }
}
