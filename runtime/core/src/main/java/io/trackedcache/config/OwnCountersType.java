package io.trackedcache.config;

import io.trackedcache.tracker.CounterNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringTokenizer;

/** A list of counters of caches, such as {@code users/cache_hits}. */
final class OwnCountersType implements SettingType<List<String>> {
    /** Commas separate agent arguments, so only semicolons work there; a file may use commas too. */
    private static final String SEPARATORS = ";,";

    @Override
    public String expected() {
        return "counters such as users/cache_hits, separated by semicolons; each is the name of a cache, /, and one of "
                + String.join(", ", CounterNames.labels());
    }

    @Override
    public Optional<List<String>> parse(String text) {
        List<String> counters = new ArrayList<>();
        StringTokenizer parts = new StringTokenizer(text, SEPARATORS);
        while (parts.hasMoreTokens()) {
            String part = parts.nextToken().trim();
            if (part.isEmpty()) {
                continue;
            }
            int slash = part.lastIndexOf('/');
            if (slash < 1 || !CounterNames.labels().contains(part.substring(slash + 1))) {
                return Optional.empty();
            }
            counters.add(part);
        }
        return Optional.of(List.copyOf(counters));
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
