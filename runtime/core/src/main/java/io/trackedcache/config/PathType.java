package io.trackedcache.config;

import java.util.Optional;

/** A path of a file or folder, which is not checked before it is used. */
final class PathType implements SettingType<String> {
    @Override
    public String expected() {
        return "a path";
    }

    @Override
    public Optional<String> parse(String text) {
        return Optional.of(text);
    }

    @Override
    public String write(String value) {
        return value;
    }
}
