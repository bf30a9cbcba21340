package io.trackedcache.tracker;

/** One number of a {@link CounterLedger}, by the name that reports, texts and files give it. */
enum Counter {
    HITS(0, "cache_hits"),
    MISSES(1, "cache_misses"),
    EXPIRED(2, "cache_expired"),
    UNINITIALIZED(3, "queries_while_uninitialized"),
    TOTAL(4, "total_queries"),
    CLEANED(5, "expired_entries_cleaned"),
    RUNS(6, "cleanup_runs"),
    ERRORS(7, "cleanup_errors"),
    STALE_HITS(8, "stale_hits"),
    HITS_WITHOUT_SAVING(9, "hits_without_saving"),
    LOOKUP_ERRORS(10, "lookup_errors"),
    LOADS_OK(11, "loads_ok"),
    LOADS_FAILED(12, "loads_failed"),
    LOAD_NANOS(13, "load_nanos"),
    COALESCED_WAITS(14, "coalesced_waits"),
    WAIT_TIMEOUTS(15, "wait_timeouts"),
    SIZE_REJECTIONS(16, "size_rejections"),
    PUTS(17, "puts"),
    REMOVALS(18, "removals"),
    EVICTIONS(19, "evictions"),
    VIOLATIONS(20, "consistency_violations"),
    HEALS(21, "auto_heal_count");

    /** For loops: {@code values()} makes a copy each time. */
    static final Counter[] ALL = values();

    static final int COUNT = ALL.length;

    /** Its place in arrays, and among the components of the ledger. */
    final int place;

    final String label;

    Counter(int place, String label) {
        this.place = place;
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
            case STALE_HITS -> ledger.staleHits();
            case HITS_WITHOUT_SAVING -> ledger.hitsWithoutSaving();
            case LOOKUP_ERRORS -> ledger.lookupErrors();
            case LOADS_OK -> ledger.loadsOk();
            case LOADS_FAILED -> ledger.loadsFailed();
            case LOAD_NANOS -> ledger.loadNanos();
            case COALESCED_WAITS -> ledger.coalescedWaits();
            case WAIT_TIMEOUTS -> ledger.waitTimeouts();
            case SIZE_REJECTIONS -> ledger.sizeRejections();
            case PUTS -> ledger.puts();
            case REMOVALS -> ledger.removals();
            case EVICTIONS -> ledger.evictions();
            case VIOLATIONS -> ledger.violations();
            case HEALS -> ledger.heals();
        };
    }

    /** The ledger with another value in this place. */
    CounterLedger set(CounterLedger ledger, long value) {
        long[] values = new long[COUNT];
        for (Counter counter : ALL) {
            values[counter.place] = counter == this ? value : counter.in(ledger);
        }
        return ledger(values);
    }

    /** The ledger that holds these values, each in the place of its counter. */
    static CounterLedger ledger(long[] values) {
        return new CounterLedger(
                values[HITS.place],
                values[MISSES.place],
                values[EXPIRED.place],
                values[UNINITIALIZED.place],
                values[TOTAL.place],
                values[CLEANED.place],
                values[RUNS.place],
                values[ERRORS.place],
                values[STALE_HITS.place],
                values[HITS_WITHOUT_SAVING.place],
                values[LOOKUP_ERRORS.place],
                values[LOADS_OK.place],
                values[LOADS_FAILED.place],
                values[LOAD_NANOS.place],
                values[COALESCED_WAITS.place],
                values[WAIT_TIMEOUTS.place],
                values[SIZE_REJECTIONS.place],
                values[PUTS.place],
                values[REMOVALS.place],
                values[EVICTIONS.place],
                values[VIOLATIONS.place],
                values[HEALS.place]);
    }
}
