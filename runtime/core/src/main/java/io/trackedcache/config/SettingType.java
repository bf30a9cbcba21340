package io.trackedcache.config;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * How the text of a setting becomes a value.
 *
 * @param expected completes the sentence "expected ..."
 * @param parser gives nothing for a text that is no such value
 */
public record SettingType<T>(String expected, Function<String, Optional<T>> parser) {
    public static final SettingType<Boolean> BOOLEAN = new SettingType<>("true or false", SettingType::parseBoolean);
    public static final SettingType<String> PATH = new SettingType<>("a path", Optional::of);

    private static Optional<Boolean> parseBoolean(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
