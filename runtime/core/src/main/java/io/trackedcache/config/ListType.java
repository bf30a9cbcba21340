package io.trackedcache.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A list of texts, separated by semicolons. The code that uses the setting parses each of them. */
final class ListType implements SettingType<List<String>> {
    private final String elements;

    /**
     * Creates a type of lists.
     *
     * @param elements a description of the elements for messages, such as "names of caches"
     */
    ListType(String elements) {
        this.elements = elements;
    }

    @Override
    public String expected() {
        return elements + ", separated by semicolons";
    }

    @Override
    public Optional<List<String>> parse(String text) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf(';', start);
            int next = end < 0 ? text.length() : end;
            String part = text.substring(start, next).trim();
            if (!part.isEmpty()) {
                parts.add(part);
            }
            start = next + 1;
        }
        return Optional.of(List.copyOf(parts));
    }

    @Override
    public boolean isList() {
        return true;
    }

    @Override
    public String write(List<String> value) {
        return String.join(";", value);
    }
}
