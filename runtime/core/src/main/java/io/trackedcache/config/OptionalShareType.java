package io.trackedcache.config;

import java.util.Optional;

/** A fraction from 0 to 1, or nothing where another setting decides. */
final class OptionalShareType implements SettingType<Optional<Double>> {
    private static final ShareType SHARE = new ShareType();

    private final String otherwise;

    /** @param otherwise the setting that decides otherwise */
    OptionalShareType(String otherwise) {
        this.otherwise = otherwise;
    }

    @Override
    public String expected() {
        return SHARE.expected() + ", or nothing, so that " + otherwise + " decides";
    }

    @Override
    public Optional<Optional<Double>> parse(String text) {
        Optional<Double> share = text.isEmpty() ? Optional.empty() : SHARE.parse(text);
        return text.isEmpty() || share.isPresent() ? Optional.of(share) : Optional.empty();
    }

    @Override
    public String write(Optional<Double> value) {
        return value.isPresent() ? SHARE.write(value.get()) : "";
    }
}
