package io.trackedcache.trials.corpus;

import io.trackedcache.weaver.MethodReport;
import io.trackedcache.weaver.Reason;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts of the results for the classes of a library. */
final class LibraryCounts {
    private final Map<Reason, Integer> skipped = new EnumMap<>(Reason.class);
    private final List<String> failures = new ArrayList<>();
    private int classes;
    private int wovenClasses;
    private int wovenMethods;
    private int oddInThemselves;
    private int unlinkable;

    void add(LibraryCounts other) {
        other.skipped.forEach((reason, count) -> skipped.merge(reason, count, Integer::sum));
        failures.addAll(other.failures);
        classes += other.classes;
        wovenClasses += other.wovenClasses;
        wovenMethods += other.wovenMethods;
        oddInThemselves += other.oddInThemselves;
        unlinkable += other.unlinkable;
    }

    void countClass(boolean isWoven) {
        classes++;
        wovenClasses += isWoven ? 1 : 0;
    }

    void countMethods(List<MethodReport> reports) {
        for (MethodReport report : reports) {
            if (report instanceof MethodReport.Skipped skip) {
                skipped.merge(skip.reason(), 1, Integer::sum);
            } else {
                wovenMethods++;
            }
        }
    }

    /** Counts a class whose published class file is not well-formed. */
    void countOddInItself() {
        oddInThemselves++;
    }

    /** Counts a class that cannot be linked unwoven, mostly because an optional library is missing. */
    void countUnlinkable() {
        unlinkable++;
    }

    void fail(String className, String why) {
        failures.add(className + ": " + why);
    }

    int classes() {
        return classes;
    }

    int wovenMethods() {
        return wovenMethods;
    }

    List<String> failures() {
        return failures;
    }

    String line(String name) {
        return String.format(
                "%-18s %6d classes, %6d woven, %7d methods woven, odd in itself %3d, not linkable either way %4d,"
                        + " failed %d, skipped %s",
                name, classes, wovenClasses, wovenMethods, oddInThemselves, unlinkable, failures.size(), skipped);
    }
}
