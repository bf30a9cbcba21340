package io.trackedcache.tracker;

/** One number of a {@link CounterLedger}, by the name that reports and texts give it. */
enum Counter {
    HITS("cache_hits"),
    MISSES("cache_misses"),
    EXPIRED("cache_expired"),
    UNINITIALIZED("queries_while_uninitialized"),
    TOTAL("total_queries"),
    CLEANED("expired_entries_cleaned"),
    RUNS("cleanup_runs"),
    ERRORS("cleanup_errors");

    final String label;

    Counter(String label) {
        this.label = label;
    }

    long in(CounterLedger ledger) {
        return switch (this) {
            case HITS -> ledger.hits();
            case MISSES -> ledger.misses();
            case EXPIRED -> ledger.expired();
            case UNINITIALIZED -> ledger.uninitialized();
            case TOTAL -> ledger.total();
            case CLEANED -> ledger.cleaned();
            case RUNS -> ledger.runs();
            case ERRORS -> ledger.errors();
        };
    }

    /** The ledger with another value in this place. */
    CounterLedger set(CounterLedger ledger, long value) {
        return new CounterLedger(
                valueOf(HITS, ledger, value),
                valueOf(MISSES, ledger, value),
                valueOf(EXPIRED, ledger, value),
                valueOf(UNINITIALIZED, ledger, value),
                valueOf(TOTAL, ledger, value),
                valueOf(CLEANED, ledger, value),
                valueOf(RUNS, ledger, value),
                valueOf(ERRORS, ledger, value));
    }

    private long valueOf(Counter counter, CounterLedger ledger, long value) {
        return counter == this ? value : counter.in(ledger);
    }
}
