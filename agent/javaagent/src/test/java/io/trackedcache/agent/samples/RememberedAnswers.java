package io.trackedcache.agent.samples;

import io.trackedcache.agent.scenario.Scenario;
import io.trackedcache.annotation.CacheLoad;
import io.trackedcache.annotation.Result;
import io.trackedcache.annotation.TrackedCache;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Two caches whose empty results mean different things. */
public final class RememberedAnswers implements Scenario {
    private final Map<String, String> directory = Map.of("Ann", "555");
    private final Map<String, String> numbers = new HashMap<>(directory);
    private final Map<String, Optional<String>> answers = new HashMap<>();

    // sample
    @TrackedCache("numbers")
    Optional<String> number(String user) {
        return Optional.ofNullable(numbers.get(user));
    }

    @TrackedCache(value = "phones", result = Result.NEVER_A_MISS)
    Optional<String> phone(String user) {
        return answers.computeIfAbsent(user, this::ask);
    }

    @CacheLoad("phones")
    private Optional<String> ask(String user) {
        return Optional.ofNullable(directory.get(user));
    }
    // end

    @Override
    public void run() {
        number("Ann");
        number("Bob");
        for (int i = 0; i < 3; i++) {
            phone("Ann");
            phone("Bob");
        }
    }

    @Override
    public List<String> expected() {
        return List.of(
                "numbers: cache_hits=1, cache_misses=1, total_queries=2",
                "phones: cache_hits=4, cache_misses=2, total_queries=6, loads_ok=2");
    }
}
