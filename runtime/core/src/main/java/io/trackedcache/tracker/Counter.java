package io.trackedcache.tracker;

/** One number of a {@link CounterLedger}, by the name that its metric has. */
enum Counter {
    HITS(0, Metric.CACHE_HITS),
    MISSES(1, Metric.CACHE_MISSES),
    EXPIRED(2, Metric.CACHE_EXPIRED),
    UNINITIALIZED(3, Metric.QUERIES_WHILE_UNINITIALIZED),
    TOTAL(4, Metric.TOTAL_QUERIES),
    CLEANED(5, Metric.EXPIRED_ENTRIES_CLEANED),
    RUNS(6, Metric.CLEANUP_RUNS),
    ERRORS(7, Metric.CLEANUP_ERRORS),
    STALE_HITS(8, Metric.STALE_HITS),
    HITS_WITHOUT_SAVING(9, Metric.HITS_WITHOUT_SAVING),
    LOOKUP_ERRORS(10, Metric.LOOKUP_ERRORS),
    LOADS_OK(11, Metric.LOADS_OK),
    LOADS_FAILED(12, Metric.LOADS_FAILED),
    LOAD_NANOS(13, Metric.LOAD_NANOS),
    COALESCED_WAITS(14, Metric.COALESCED_WAITS),
    WAIT_TIMEOUTS(15, Metric.WAIT_TIMEOUTS),
    SIZE_REJECTIONS(16, Metric.SIZE_REJECTIONS),
    PUTS(17, Metric.PUTS),
    REMOVALS(18, Metric.REMOVALS),
    EVICTIONS(19, Metric.EVICTIONS),
    VIOLATIONS(20, Metric.CONSISTENCY_VIOLATIONS),
    HEALS(21, Metric.AUTO_HEAL_COUNT),
    LATE_SIGNALS(22, Metric.LATE_SIGNALS);

    /** For loops: {@code values()} makes a copy each time. */
    static final Counter[] ALL = values();

    static final int COUNT = ALL.length;

    /** Its place in arrays, and among the components of the ledger. */
    final int place;

    final String label;

    Counter(int place, Metric metric) {
        this.place = place;
        this.label = metric.label();
    }

    static Counter named(String label) {
        for (Counter counter : ALL) {
            if (counter.label.equals(label)) {
                return counter;
            }
        }
        throw new IllegalArgumentException("there is no counter '" + label + "'; a ledger has "
                + CounterLedger.EMPTY.byName().keySet());
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
            case LATE_SIGNALS -> ledger.lateSignals();
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
                values[HEALS.place],
                values[LATE_SIGNALS.place]);
    }
}
