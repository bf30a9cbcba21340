package io.trackedcache.annotation;

import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A handle of a running lookup, for code that signals how the lookup ends where the result does not show it.
 *
 * <pre>{@code
 * CacheLookup lookup = CacheLookup.current();
 * if (entry.isTooOld()) lookup.expired();
 * }</pre>
 *
 * <ul>
 *   <li>{@link #current()} returns the innermost tracked lookup that runs on this thread, of any cache. Outside of a
 *       lookup, and without the agent, it returns a handle whose signals have no effect.
 *   <li>The last signal overrides the result and an exception.
 *   <li>The handle may be used on any thread until the lookup ends. An asynchronous lookup ends when its future
 *       completes. Later signals are ignored, and counted as late.
 * </ul>
 */
public final class CacheLookup {
    private static final CacheLookup NONE = new CacheLookup(null);

    /** Supplies the running lookup, as a consumer of the names of signals; null without the agent. */
    private static volatile Supplier<Consumer<String>> running;

    static {
        link();
    }

    private final Consumer<String> signals;

    private CacheLookup(Consumer<String> signals) {
        this.signals = signals;
    }

    /**
     * Returns the innermost lookup that runs on this thread.
     *
     * @return the lookup; never {@code null}
     */
    public static CacheLookup current() {
        Supplier<Consumer<String>> known = running;
        if (known == null) {
            return NONE;
        }
        Consumer<String> lookup = known.get();
        return lookup == null ? NONE : new CacheLookup(lookup);
    }

    /** Signals a hit. */
    public void hit() {
        signal("HIT");
    }

    /** Signals a hit by an old value. It is counted as a hit, and also as stale. */
    public void stale() {
        signal("STALE");
    }

    /**
     * Signals a hit that saved no cost, such as one by a value that is cheap to compute. It is counted as a hit, and
     * also as one without a saving.
     */
    public void hitWithoutSaving() {
        signal("HIT_WITHOUT_SAVING");
    }

    /** Signals a miss, as there is no entry. */
    public void miss() {
        signal("MISS");
    }

    /** Signals that the entry is too old. It is counted as a miss, and also as expired. */
    public void expired() {
        signal("EXPIRED");
    }

    /** Signals that the cache is not ready. It is counted as a miss, and also as uninitialized. */
    public void uninitialized() {
        signal("UNINITIALIZED");
    }

    /**
     * Records that the lookup has stopped waiting for the load of another lookup. This is counted at once, and does not
     * affect the outcome. Views show no number of such waits, not 0, before the first one.
     */
    public void waitTimeout() {
        signal("WAIT_TIMEOUT");
    }

    /**
     * Records that a value was too large to be cached. This is counted at once, and does not affect the outcome. If a
     * method with {@link CachePut} of the same cache runs on this thread, it has put one entry less. Views show no
     * number of rejections, not 0, before the first one.
     */
    public void sizeRejected() {
        signal("SIZE_REJECTION");
    }

    private void signal(String name) {
        if (signals != null) {
            signals.accept(name);
        }
    }

    /** Connects to the agent. An agent that is attached later calls this again, by its name. */
    private static void link() {
        running = find();
    }

    /** Uses JDK types alone, because this class loader may not see the classes of the agent. */
    @SuppressWarnings("unchecked") // ProbeLink.RUNNING returns this type.
    private static Supplier<Consumer<String>> find() {
        try {
            Class<?> link = ClassLoader.getSystemClassLoader().loadClass("io.trackedcache.probe.ProbeLink");
            for (Object constant : link.getEnumConstants()) {
                if (((Enum<?>) constant).name().equals("RUNNING")) {
                    return (Supplier<Consumer<String>>)
                            ((BiFunction<Object, Object, Object>) constant).apply("", CacheLookup.class);
                }
            }
            return null;
        } catch (Throwable notThere) {
            return null;
        }
    }
}
