package io.trackedcache.config;

import java.util.Locale;
import java.util.Optional;

/** How the text of a setting becomes a value. */
public interface SettingType<T> {
    SettingType<Boolean> BOOLEAN = new BooleanType();
    SettingType<String> PATH = new PathType();

    /** Completes the sentence "expected ...". */
    String expected();

    /** Nothing for a text that is no such value. */
    Optional<T> parse(String text);

    /** True or false, in upper or lower case. */
    final class BooleanType implements SettingType<Boolean> {
        private BooleanType() {}

        @Override
        public String expected() {
            return "true or false";
        }

        @Override
        public Optional<Boolean> parse(String text) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "true" -> Optional.of(true);
                case "false" -> Optional.of(false);
                default -> Optional.empty();
            };
        }
    }

    /** The name of a file or folder; whether it is there is asked when it is used. */
    final class PathType implements SettingType<String> {
        private PathType() {}

        @Override
        public String expected() {
            return "a path";
        }

        @Override
        public Optional<String> parse(String text) {
            return Optional.of(text);
        }
    }
}
