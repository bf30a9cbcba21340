package io.trackedcache.audit;

import java.util.Comparator;

/**
 * One place where a counter is read, changed and written while nothing keeps other threads from doing the same.
 *
 * @param className the binary name, such as {@code com.acme.Cache$Entry}
 * @param method its name and the types of its parameters, such as {@code get(String)}; of a lambda, those of the method
 *     that it stands in
 * @param file the source file; empty if the class file does not tell
 * @param line the line where it is written; 0 if the class file does not tell
 * @param field the field that is the counter, or that holds the array or the map, with its class:
 *     {@code com.acme.Cache.hits}
 * @param why the reason, and what to do
 */
public record Finding(
        String className,
        String method,
        String file,
        int line,
        String field,
        Kind kind,
        Confidence confidence,
        String why)
        implements Comparable<Finding> {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::className)
            .thenComparingInt(Finding::line)
            .thenComparing(Finding::method)
            .thenComparing(Finding::field)
            .thenComparing(Finding::kind)
            .thenComparing(Finding::file)
            .thenComparing(Finding::why)
            .thenComparing(Finding::confidence);

    /** By class, and in a class from the first line to the last. */
    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    /** One line, such as {@code com.acme.Cache.get(String) Cache.java:42 hits field (likely): ...}. */
    @Override
    public String toString() {
        return Text.printable(className + "." + method + " " + place() + " " + shortField() + "  " + kind.word() + " ("
                + confidence.word() + "): " + why);
    }

    private String place() {
        String named = file.isEmpty() ? "(unknown source)" : file;
        return line == 0 ? named : named + ":" + line;
    }

    private String shortField() {
        String own = className + ".";
        return field.startsWith(own) ? field.substring(own.length()) : field;
    }
}
