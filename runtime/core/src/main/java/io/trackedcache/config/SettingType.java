package io.trackedcache.config;

import java.util.Optional;

/** A parser and writer of the values of a setting. */
public interface SettingType<T> {
    /** Returns a description of valid values that completes the sentence "expected ...". */
    String expected();

    /** Parses a text; empty if it is not valid. */
    Optional<T> parse(String text);

    /** Whether values are lists, whose elements are separated by semicolons. */
    default boolean isList() {
        return false;
    }

    /** Writes a value so that parsing the text gives an equal value. */
    String write(T value);
}
