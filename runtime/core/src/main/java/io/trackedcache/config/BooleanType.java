package io.trackedcache.config;

import java.util.Locale;
import java.util.Optional;

/** True or false, in upper or lower case. */
final class BooleanType implements SettingType<Boolean> {
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

    @Override
    public String write(Boolean value) {
        return value.toString();
    }
}
