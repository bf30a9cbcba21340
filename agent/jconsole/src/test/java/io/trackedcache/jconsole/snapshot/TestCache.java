package io.trackedcache.jconsole.snapshot;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.LongStream;
import javax.management.ObjectName;

/** A cache with its MBean, for tests. */
public final class TestCache {
    private final CacheKey key;
    private String[] windows = {"1m", "5m", "15m", "1h"};
    private double[] windowHitRates = {-1, -1, -1, -1};
    private long[] windowLookups = {0, 0, 0, 0};
    private long hits;
    private long misses;
    private long expired;
    private long unattributedLoads;
    private long uptime = 1_000;
    private long errors;
    private long size = -1;
    private double latencyMicros = -1;

    public TestCache(String manager, String name, String context) {
        this.key = new CacheKey(manager, name, context);
    }

    public TestCache(String name) {
        this("default", name, "");
    }

    public CacheKey key() {
        return key;
    }

    /** Sets the counts since the start. */
    public TestCache counts(long newHits, long newMisses, long newExpired) {
        hits = newHits;
        misses = newMisses;
        expired = newExpired;
        return this;
    }

    /** Sets how many hits may be misses. */
    public TestCache unattributedLoads(long loads) {
        unattributedLoads = loads;
        return this;
    }

    public TestCache details(long newErrors, long newSize, double newLatencyMicros) {
        errors = newErrors;
        size = newSize;
        latencyMicros = newLatencyMicros;
        return this;
    }

    public TestCache uptime(long millis) {
        uptime = millis;
        return this;
    }

    public TestCache windows(String... names) {
        windows = names.clone();
        return this;
    }

    /** Sets the hit rates of the windows, each with many lookups. */
    public TestCache windowHitRates(double... rates) {
        return windowHitRates(
                LongStream.generate(() -> 1_000).limit(rates.length).toArray(), rates);
    }

    public TestCache windowHitRates(long[] lookups, double... rates) {
        windowLookups = lookups.clone();
        windowHitRates = rates.clone();
        return this;
    }

    public String bean() {
        String context = key.context().isEmpty() ? "" : ",context=" + quoted(key.context());
        return "io.trackedcache:type=CacheStatistics,manager=" + quoted(key.manager()) + ",name=" + quoted(key.name())
                + context;
    }

    /** Returns the row in the table of the registry. */
    Map<String, Object> row() {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("manager", key.manager());
        row.put("name", key.name());
        row.put("context", key.context());
        row.put("displayName", key.shownName());
        row.put("bean", bean());
        row.put("cacheHits", hits);
        row.put("cacheMisses", misses);
        row.put("cacheExpired", expired);
        row.put("totalQueries", hits + misses);
        row.put("uptime", uptime);
        row.put("hitRate", rate(hits));
        row.put("hitRateAtLeast", rate(Math.max(0, hits - unattributedLoads)));
        row.put("unattributedLoads", unattributedLoads);
        row.put("lookupErrors", errors);
        row.put("cacheSize", size);
        row.put("latencyP99", latencyMicros);
        row.put("windows", windows);
        row.put("windowLookups", windowLookups);
        row.put("windowHitRates", windowHitRates);
        return row;
    }

    private double rate(long certainHits) {
        return hits + misses == 0 ? -1 : (double) certainHits / (hits + misses);
    }

    OpenBean ownBean() {
        return new OpenBean()
                .operation(
                        "validateConsistency",
                        arguments -> OpenTable.row(Map.of("summary", "in order; heal was " + arguments[0])))
                .operation("reset", arguments -> counts(0, 0, 0) == this ? null : "never");
    }

    private static String quoted(String value) {
        return value.matches("[^,=:\"*?\n]*") ? value : ObjectName.quote(value);
    }
}
