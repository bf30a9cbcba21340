package io.trackedcache.config;

import java.util.Optional;

/** How the text of a setting becomes a value, and a value text again. */
public interface SettingType<T> {
    /** Completes the sentence "expected ...". */
    String expected();

    /** Nothing for a text that is no such value. */
    Optional<T> parse(String text);

    /** The text that one would write for it: parsed, it is an equal value again. */
    String write(T value);
}
