package io.trackedcache.trials.matrix;

import io.trackedcache.tracking.MethodState;
import io.trackedcache.tracking.TrackedMethod;
import io.trackedcache.tracking.Tracking;
import java.util.Optional;

/** Compares what the agent has counted with the books. */
final class Verdict {
    static final String EXACT = "exact";
    private static final String REFUSED = "refused";
    private static final String BOUNDED = "bounded";

    /** Exact or bounded: which of them it is depends on the threads. */
    private static final String WITHIN_BOUNDS = "within bounds";

    /** As docs/limits.md has it. */
    private static final String REFRESH_IS_A_MISS = "limit: a refresh within its lookup is a miss";

    private final String cache;
    private final Cell<?> cell;

    Verdict(String cache, Cell<?> cell) {
        this.cache = cache;
        this.cell = cell;
    }

    /** Returns the verdict on lookups one after another. */
    String of(Book ours, Book books) {
        if (ours.equals(books)) {
            return EXACT;
        }
        if (isRefused(ours)) {
            return REFUSED;
        }
        if (isWithinBounds(ours, books)) {
            return BOUNDED;
        }
        boolean isLimit = cell.refreshesByLoading() && ours.equals(books.withRefreshesAsMisses());
        return isLimit ? REFRESH_IS_A_MISS : wrong(ours, books);
    }

    /** Returns the verdict on lookups of several threads. */
    String ofCrowd(Book ours, Book books) {
        if (isRefused(ours)) {
            return REFUSED;
        }
        boolean areLoadsEqual = ours.get(Book.LOADS_OK) == books.get(Book.LOADS_OK);
        boolean isRight = ours.get(Book.MISSES) == books.get(Book.MISSES) || isWithinBounds(ours, books);
        boolean areAllCounted = ours.get(Book.LOOKUPS) == books.get(Book.LOOKUPS);
        return areLoadsEqual && areAllCounted && isRight ? WITHIN_BOUNDS : wrong(ours, books);
    }

    /** Returns what is wrong with the statistics of the library, if it has some. */
    Optional<String> onLibrary(Book books) {
        return cell.statistics()
                .filter(counted -> counted.hits() != books.get(Book.HITS) || counted.misses() != books.get(Book.MISSES))
                .map(counted -> "WRONG: the library has " + counted + ", the books " + books);
    }

    private static String wrong(Book ours, Book books) {
        return "WRONG: the agent has " + ours + ", the books " + books;
    }

    /** Whether no lookup is counted, and the agent has reported why. */
    private boolean isRefused(Book ours) {
        return ours.get(Book.LOOKUPS) == 0
                && Tracking.global().explain().of(cell.getClass().getName()).stream()
                        .filter(method -> method.state() == MethodState.SKIPPED
                                && method.role().equals("lookup"))
                        .anyMatch(method -> !method.reason().equals("bridge"));
    }

    /** Whether the agent has counted all lookups, and announces that as many of its hits may be misses as are. */
    private boolean isWithinBounds(Book ours, Book books) {
        long missing = books.get(Book.MISSES) - ours.get(Book.MISSES);
        return ours.get(Book.LOOKUPS) == books.get(Book.LOOKUPS)
                && missing >= 0
                && missing <= ours.get(Book.UNATTRIBUTED)
                && isAnnounced();
    }

    private boolean isAnnounced() {
        return Tracking.global().explain().methods().stream()
                .filter(method -> method.cache().equals("default/" + cache)
                        || method.cache().equals(cache))
                .map(TrackedMethod::explanation)
                .anyMatch(explanation -> explanation.contains("could not be matched to a lookup"));
    }
}
