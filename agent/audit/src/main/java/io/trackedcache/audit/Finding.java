package io.trackedcache.audit;

import java.util.Comparator;

/**
 * One place where a counter is read, changed and written, and the code does not prevent another thread from doing the
 * same at that time; or where a value is shown to other threads without the lock that protects it.
 *
 * @param className the binary name, such as {@code com.acme.Cache$Entry}
 * @param method the name and the parameter types, such as {@code get(String)}; for code in a lambda, those of the
 *     enclosing method
 * @param file the source file; empty if the class file does not name it
 * @param line the line of the write; 0 if the class file has no line numbers
 * @param field the field that is the counter, or that holds its array or map, with its class:
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

    /** Compares by class, then by line. */
    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    /** Returns one line, such as {@code com.acme.Cache.get(String) Cache.java:42 hits field (likely): ...}. */
    @Override
    public String toString() {
        return Text.printable(className + "." + method + " " + place() + " " + shortField() + "  " + kind.word() + " ("
                + confidence.word() + "): " + why);
    }

    /** Returns where it is, such as {@code Cache.java:42}. */
    public String place() {
        String named = file.isEmpty() ? "(unknown source)" : file;
        return line == 0 ? named : named + ":" + line;
    }

    /** Returns the field as it is printed: without its class, if that is the one of the method. */
    String shortField() {
        String own = className + ".";
        return field.startsWith(own) ? field.substring(own.length()) : field;
    }
}
