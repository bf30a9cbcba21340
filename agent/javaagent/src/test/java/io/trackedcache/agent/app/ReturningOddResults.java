package io.trackedcache.agent.app;

import io.trackedcache.annotation.CachePut;
import io.trackedcache.annotation.CacheRemoval;
import io.trackedcache.annotation.Miss;
import io.trackedcache.annotation.TrackedCache;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Uses keys and results whose methods throw, even hashCode. */
@SuppressWarnings({"FutureReturnValueIgnored", "UnusedVariable"}) // The agent calls them.
public final class ReturningOddResults {
    private ReturningOddResults() {}

    @TrackedCache(
            value = "objects",
            miss = {Miss.EMPTY, Miss.NEGATIVE, Miss.ZERO})
    private static Object find(Object found) {
        return found;
    }

    @TrackedCache("futures")
    private static <T extends CompletionStage<?>> T findLater(T future) {
        return future;
    }

    @TrackedCache("untold")
    private static CompletionStage<?> findNever(CompletionStage<?> future) {
        return future;
    }

    @TrackedCache(value = "keys", bulk = true)
    private static Map<?, ?> findAll(@Nullable Collection<?> keys, Map<?, ?> found) {
        return found;
    }

    @TrackedCache(value = "found", bulk = true)
    private static Map<?, ?> findAllOf(Collection<?> keys, Map<?, ?> found) {
        return found;
    }

    @CachePut("changes")
    private static Object put(Map<?, ?> entries, Object before) {
        return before;
    }

    @CacheRemoval("changes")
    private static Object remove(Object before) {
        return before;
    }

    public static void main(String[] arguments) {
        findObjects();
        findFutures();
        findMany();
        change();
    }

    private static void findObjects() {
        for (Object odd : List.of(
                Unfriendly.object(Runnable.class),
                Unfriendly.object(CharSequence.class),
                Unfriendly.object(Map.class),
                Unfriendly.object(Collection.class),
                Unfriendly.object(Comparable.class),
                new Unfriendly.Amount(),
                Optional.of(Unfriendly.object(Supplier.class)),
                new Object[] {Unfriendly.object(List.class)},
                Object.class,
                Thread.State.NEW)) {
            sayWhetherSame(odd, find(odd));
        }
        Comparison.compare("objects: cache_hits=6, total_queries=6");
    }

    private static void findFutures() {
        Unfriendly.Future future = new Unfriendly.Future();
        sayWhetherSame(future, findLater(future));
        sayWhetherSame(future, findLater(future));
        future.complete("found");
        future.obtrudeValue("found again");
        Unfriendly.Talkative talkative = new Unfriendly.Talkative();
        sayWhetherSame(talkative, findLater(talkative));
        CompletableFuture<Object> ofOdd = CompletableFuture.completedFuture(Unfriendly.object(Map.class));
        sayWhetherSame(ofOdd, findLater(ofOdd));
        Comparison.compare("futures: cache_hits=4, total_queries=4");
        CompletionStage<?> untold = Unfriendly.stage();
        sayWhetherSame(untold, findNever(untold));
        Comparison.compare("untold: ");
    }

    private static void findMany() {
        Map<?, ?> none = Map.of();
        sayWhetherSame(none, findAll(Unfriendly.object(Collection.class), none));
        sayWhetherSame(none, findAll(List.of(Unfriendly.object(Runnable.class)), none));
        Comparison.compare("keys: ");
        Map<?, ?> odd = Unfriendly.object(Map.class);
        sayWhetherSame(odd, findAllOf(List.of("a"), odd));
        Comparison.compare("found: ");
    }

    private static void change() {
        Object odd = Unfriendly.object(Runnable.class);
        sayWhetherSame(odd, put(Map.of(1, 1, 2, 2), odd));
        sayWhetherSame(odd, remove(odd));
        Comparison.compare("changes: puts=1, removals=1");
    }

    @SuppressWarnings("ReferenceEquality") // Any other comparison would call the objects.
    private static void sayWhetherSame(Object given, Object returned) {
        System.out.println(given == returned);
    }
}
