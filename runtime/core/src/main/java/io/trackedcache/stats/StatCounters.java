package io.trackedcache.stats;

import io.trackedcache.config.Console;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A set of named counters and values that loses no update, from however many threads.
 *
 * <pre>{@code
 * StatCounters stats = StatCounters.named("memory_server")
 *         .counters("queries_processed", "memories_retrieved")
 *         .value("last_query_time")
 *         .build();
 *
 * stats.increment("queries_processed");
 * stats.update(batch -> batch.increment("queries_processed")
 *         .increment("memories_retrieved", found.size())
 *         .set("last_query_time", Instant.now()));
 * Map<String, Object> now = stats.snapshot();
 * }</pre>
 *
 * <p>A count is a {@code long} and wraps around on overflow.
 */
public final class StatCounters {
    private static final StackWalker WALKER = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private final String name;
    private final StatSets sets;
    private final StatKeys keys;
    private final StatNotifier listeners = new StatNotifier();
    private final Object lock = new Object();
    private volatile String owner;
    private volatile boolean isDeclared;

    /** The thread that last changed the set under the lock. Guarded by the lock. */
    private long lastChanger;

    StatCounters(String name, String owner, boolean isOpen, StatSets sets) {
        this.name = name;
        this.owner = owner;
        this.sets = sets;
        this.keys = new StatKeys(this, lock, isOpen);
    }

    /** Begins a new set. Several sets may have the same name; views number them. */
    public static StatCountersBuilder named(String name) {
        return named(
                name,
                WALKER.walk(frames -> frames.map(StackWalker.StackFrame::getDeclaringClass)
                        .filter(StatCounters::isOfApplication)
                        .findFirst()
                        .orElse(StatCounters.class)));
    }

    /** Begins a new set on behalf of a class, to whose application it belongs. */
    public static StatCountersBuilder named(String name, Class<?> owner) {
        return new StatCountersBuilder(name, owner, StatSets.global());
    }

    /** Whether a class on the stack may be the owner: classes of the JDK, such as streams, only forward the call. */
    private static boolean isOfApplication(Class<?> type) {
        return type != StatCounters.class && type.getClassLoader() != null;
    }

    /** Returns the name in views. */
    public String name() {
        return name;
    }

    /** Returns the owner: the class that built the set, unless it named another. */
    public String owner() {
        return owner;
    }

    /** Whether unknown keys are added when they are counted; otherwise they are an error. */
    public boolean isOpen() {
        return keys.isOpen();
    }

    // Counting.

    /**
     * Adds one to a counter.
     *
     * @throws IllegalArgumentException if there is no such counter, unless the set is open
     */
    public void increment(String key) {
        keys.counter(key).add(1);
    }

    /**
     * Adds to a counter, or subtracts.
     *
     * @throws IllegalArgumentException if there is no such counter, unless the set is open
     */
    public void increment(String key, long delta) {
        keys.counter(key).add(delta);
    }

    /**
     * Returns a counter, for code that counts often.
     *
     * @throws IllegalArgumentException if there is no such counter, unless the set is open
     */
    public StatCounter counter(String key) {
        return keys.counter(key);
    }

    /**
     * Sets a counter or a value. A new key is added: as a counter if it is set to a whole number, otherwise as a value.
     *
     * @param value a number, a text, a {@link java.time.Instant}, or null for none; for a counter a whole number
     * @throws IllegalArgumentException for anything else
     */
    public void set(String key, @Nullable Object value) {
        Object normal = StatValue.normal(key, value);
        warnOfMisspelled(key);
        synchronized (lock) {
            StatKeys.Draft draft = keys.new Draft();
            draft.toSet(key, normal).setting(normal).run();
            draft.publish();
            markChanged();
        }
        changed(key);
    }

    /**
     * Adds a number that may be a fraction, or subtracts. A new key is added as a value; a value that is null starts at
     * 0, and becomes a {@code Double} unless it is a {@code BigDecimal}.
     *
     * @throws IllegalArgumentException if the value is no number, or if it is a counter and the number is not whole
     */
    public void add(String key, double delta) {
        update(batch -> batch.add(key, delta));
    }

    /**
     * Raises a counter or a value to a number, unless it is larger. A new key is added as a value, and a value that is
     * null becomes the number.
     *
     * @throws IllegalArgumentException if the value or the number is no number, or if it is a counter and the number is
     *     not whole
     */
    public void max(String key, Number number) {
        update(batch -> batch.max(key, number));
    }

    /** Lowers a counter or a value to a number, unless it is smaller; otherwise as {@link #max}. */
    public void min(String key, Number number) {
        update(batch -> batch.min(key, number));
    }

    /**
     * Sets a counter or a value to a function of its value, which is as {@link #get} returns it. A new key is added as
     * a value.
     *
     * @param function must not change this set. It runs without a lock, and again if another thread has changed the
     *     value meanwhile
     */
    public void compute(String key, UnaryOperator<@Nullable Object> function) {
        update(batch -> batch.compute(key, function));
    }

    /**
     * Changes several counters and values at once: a snapshot has all of the changes or none. If the body throws,
     * nothing is changed.
     *
     * @param body fills the batch, which is valid only while the body runs. Direct changes of the set by the body take
     *     effect at once and are not part of the batch. A value that the body reads may change before the batch is
     *     applied: use {@code add}, {@code max}, {@code min} or {@code compute} of the batch
     */
    public void update(Consumer<StatBatch> body) {
        StatBatch batch = new StatBatch(this, keys);
        try {
            body.accept(batch);
        } finally {
            batch.end();
        }
        notifyOf(Collections.unmodifiableSet(batch.apply()));
    }

    /** Restores all initial values; a key that was not declared becomes 0 or null. */
    public void reset() {
        synchronized (lock) {
            keys.all().values().forEach(Stat::reset);
            markChanged();
        }
        notifyOf(keys.all().keySet());
    }

    // Reading.

    /**
     * Returns the count of a counter as a {@code Long}, or what a value was set to; null for none.
     *
     * @throws IllegalArgumentException if there is no such key, unless the set is open
     */
    public @Nullable Object get(String key) {
        Stat stat = keys.find(key);
        if (stat == null && !isOpen()) {
            throw keys.unknown(key);
        }
        return stat == null ? null : stat.get();
    }

    /**
     * Returns the count of a counter.
     *
     * @throws IllegalArgumentException if there is no such counter, unless the set is open
     */
    public long count(String key) {
        Stat stat = keys.find(key);
        if (stat instanceof StatCounter counter) {
            return counter.count();
        }
        keys.requireCountable(key, stat);
        return 0;
    }

    /**
     * Returns an immutable snapshot of all counters and values, in the order in which the keys were declared.
     *
     * @return the values as {@link #get} returns them
     */
    public Map<String, @Nullable Object> snapshot() {
        synchronized (lock) {
            Map<String, Stat> stats = keys.all();
            Map<String, @Nullable Object> now = new LinkedHashMap<>(stats.size() * 2);
            for (Stat stat : stats.values()) {
                now.put(stat.key(), stat.get());
            }
            return Collections.unmodifiableMap(now);
        }
    }

    /** Returns the keys of all counters, in the order in which they were declared. */
    public List<String> counterKeys() {
        List<String> counters = new ArrayList<>();
        for (Stat stat : keys.all().values()) {
            if (stat instanceof StatCounter counter) {
                counters.add(counter.key());
            }
        }
        return counters;
    }

    /**
     * Removes this set from all views and frees its name. Counting still works, but annotated methods count into
     * another set of the name, as soon as there is one. Programs that build sets repeatedly need this: otherwise a set
     * is shown until it is garbage collected.
     */
    public void close() {
        sets.remove(this);
    }

    /** Adds a listener, which is called after each change from now on. */
    public void listen(StatListener listener) {
        listeners.add(listener);
    }

    /** Removes a listener. */
    public void stopListening(StatListener listener) {
        listeners.remove(listener);
    }

    /** Notifies listeners of a change. Called on every increment; does not allocate, unless the set has listeners. */
    void changed(String key) {
        if (!listeners.isEmpty()) {
            notifyOf(Set.of(key));
        }
    }

    private void notifyOf(Set<String> changed) {
        if (!listeners.isEmpty() && !changed.isEmpty()) {
            listeners.notifyOf(this, changed);
        }
    }

    /** Gives the set to the builder of the application whose annotated methods have counted into it. */
    void claim(String newOwner, boolean open) {
        owner = newOwner;
        if (open) {
            keys.open();
        }
    }

    /** Adds all declared keys, or none if one is invalid. */
    void declare(List<Declaration> declarations) {
        synchronized (lock) {
            StatKeys.Draft draft = keys.new Draft();
            List<Runnable> starts = new ArrayList<>();
            for (Declaration declaration : declarations) {
                starts.add(declaration.in(draft));
            }
            starts.forEach(Runnable::run);
            draft.publish();
            markChanged();
            isDeclared |= !declarations.isEmpty();
        }
    }

    /** The declaration of a key. */
    @FunctionalInterface
    interface Declaration {
        /** Adds the key to the draft; returns the action that sets its initial value. */
        Runnable in(StatKeys.Draft draft);
    }

    /**
     * Reports that a key is about to be added to a set which the application has declared without it.
     *
     * @param user the code that names the key
     */
    void warnOfUndeclared(String key, String user) {
        String keysOfSet = keys.undeclared(key);
        if (isDeclared && keysOfSet != null) {
            Console.OF_THIS_JVM.warn(
                    user + " adds '" + key + "' to " + this + ", which does not declare it: " + keysOfSet);
        }
    }

    /** Reports the keys of annotated methods that the application has not declared as it built the set afterwards. */
    void warnOfKeysMissingIn(StatCounters declared) {
        for (String key : keys.all().keySet()) {
            declared.warnOfUndeclared(key, "@CountedStat in " + owner);
        }
    }

    /** The same for a value that is set, if the name is nearly that of a declared key: other names may be new. */
    private void warnOfMisspelled(String key) {
        String nearest = isDeclared ? keys.misspelled(key) : null;
        if (nearest != null) {
            Console.OF_THIS_JVM.warn("set adds '" + key + "' to " + this + ", which does not declare it: " + nearest);
        }
    }

    /** Returns the counter of an annotated method, added if needed. */
    StatCounter declareCounter(String key) {
        synchronized (lock) {
            StatKeys.Draft draft = keys.new Draft();
            StatCounter counter = draft.declareCounter(key);
            draft.publish();
            return counter;
        }
    }

    /** Returns the lock that is held during all changes except single increments, and during snapshots. */
    Object lock() {
        return lock;
    }

    /** Marks a change by this thread; called under the lock. */
    void markChanged() {
        lastChanger = Thread.currentThread().getId();
    }

    /** Called under the lock. */
    boolean isLastChangedByThisThread() {
        return lastChanger == Thread.currentThread().getId();
    }

    /** Returns the name for messages. */
    @Override
    public String toString() {
        return "the stat counters '" + name + "'";
    }
}
