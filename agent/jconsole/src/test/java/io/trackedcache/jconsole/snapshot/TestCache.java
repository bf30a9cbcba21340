package io.trackedcache.jconsole.snapshot;

import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import javax.management.ObjectName;
import org.jspecify.annotations.Nullable;

/** A cache with its MBean, for tests. */
@SuppressWarnings("JavaUtilDate") // Open types of JMX have this class.
public final class TestCache {
    static final long SINCE = 1_700_000_000_000L;

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
    private long violations;
    private long heals;
    private @Nullable Date lastHeal;
    private final List<Map<String, @Nullable Object>> ownCounters = new ArrayList<>();
    private final List<Map<String, Object>> differences = new ArrayList<>();
    private final List<Map<String, Object>> faults = new ArrayList<>();
    private final List<Map<String, Object>> events = new ArrayList<>();

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

    /** Sets how often faults were found and healed, and when the last one was, in milliseconds since 1970. */
    public TestCache healing(long newViolations, long newHeals, long newLastHeal) {
        violations = newViolations;
        heals = newHeals;
        lastHeal = new Date(newLastHeal);
        return this;
    }

    /** Adds a counter of the application. */
    public TestCache ownCounter(
            String counter,
            String keptIn,
            @Nullable Long value,
            @Nullable Long ours,
            String state,
            String explanation) {
        ownCounters.add(ownCounterRow(ownCounters.size() + 1, counter, keptIn, value, ours, state, explanation));
        return this;
    }

    private static Map<String, @Nullable Object> ownCounterRow(
            int number,
            String counter,
            String keptIn,
            @Nullable Long value,
            @Nullable Long ours,
            String state,
            String explanation) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("number", number);
        row.put("counter", counter);
        row.put("keptIn", keptIn);
        row.put("value", value);
        row.put("ours", ours);
        row.put("drift", state.equals("drift") && value != null && ours != null ? ours - value : 0L);
        row.put("since", new Date(SINCE));
        row.put("state", state);
        row.put("explanation", explanation);
        return row;
    }

    public void forgetOwnCounters() {
        ownCounters.clear();
    }

    /** Adds a difference between two counts. */
    public TestCache difference(String what, long counted, long found, String meaning) {
        differences.add(differenceRow(what, counted, found, meaning));
        return this;
    }

    private static Map<String, Object> differenceRow(String what, long counted, long found, String meaning) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("what", what);
        row.put("counted", counted);
        row.put("found", found);
        row.put("unexplained", found - counted);
        row.put("meaning", meaning);
        return row;
    }

    /** Adds the faults of an invariant. */
    public TestCache fault(String invariant, long found, long healed) {
        faults.add(faultRow(invariant, found, healed));
        return this;
    }

    private static Map<String, Object> faultRow(String invariant, long found, long healed) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("invariant", invariant);
        row.put("violations", found);
        row.put("heals", healed);
        return row;
    }

    /** Adds a recent event. */
    public TestCache event(String type, String details) {
        events.add(eventRow(events.size() + 1, type, details));
        return this;
    }

    private static Map<String, Object> eventRow(int number, String type, String details) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("number", number);
        row.put("time", new Date(SINCE + number));
        row.put("type", type);
        row.put("details", details);
        return row;
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
    Map<String, @Nullable Object> row() {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
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
        row.put("consistencyViolations", violations);
        row.put("autoHealCount", heals);
        row.put("lastHeal", lastHeal);
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
                .attribute(
                        "OwnCounters",
                        () -> OpenTable.of(List.of("number"), ownCounters, ownCounterRow(0, "", "", 0L, 0L, "", "")))
                .attribute("Unexplained", () -> OpenTable.of(List.of("what"), differences, differenceRow("", 0, 0, "")))
                .attribute("Faults", () -> OpenTable.of(List.of("invariant"), faults, faultRow("", 0, 0)))
                .attribute("RecentEvents", () -> OpenTable.of(List.of("number"), events, eventRow(0, "", "")))
                .operation(
                        "validateConsistency",
                        arguments -> OpenTable.row(Map.of("summary", "in order; heal was " + arguments[0])))
                .operation("reset", arguments -> counts(0, 0, 0) == this ? null : "never");
    }

    private static String quoted(String value) {
        return value.matches("[^,=:\"*?\n]*") ? value : ObjectName.quote(value);
    }
}
