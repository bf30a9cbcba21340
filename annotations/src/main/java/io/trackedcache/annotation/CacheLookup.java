package io.trackedcache.annotation;

import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A lookup that is running, for code that knows better than its result how it ends.
 *
 * <pre>{@code
 * CacheLookup lookup = CacheLookup.current();
 * if (entry.isTooOld()) lookup.expired();
 * }</pre>
 *
 * <ul>
 *   <li>{@link #current()} is the innermost tracked lookup that runs on this thread, of whatever cache. Outside of any,
 *       and without the agent, it is one on which all signals do nothing.
 *   <li>The last signal wins over what the result says, and over an exception.
 *   <li>The handle may be used on any thread, until the lookup ends; an asynchronous lookup ends when its future
 *       completes. After that a signal is ignored, and counted as late.
 * </ul>
 */
public final class CacheLookup {
    private static final CacheLookup NONE = new CacheLookup(null);

    /** What gives the running lookup, each as something that accepts the names of signals; null without the agent. */
    private static volatile Supplier<Consumer<String>> running;

    static {
        link();
    }

    private final Consumer<String> signals;

    private CacheLookup(Consumer<String> signals) {
        this.signals = signals;
    }

    /**
     * The innermost lookup that runs on this thread.
     *
     * @return never {@code null}
     */
    public static CacheLookup current() {
        Supplier<Consumer<String>> known = running;
        if (known == null) {
            return NONE;
        }
        Consumer<String> lookup = known.get();
        return lookup == null ? NONE : new CacheLookup(lookup);
    }

    /** It is answered. */
    public void hit() {
        signal("HIT");
    }

    /** It is answered with an old value: a hit that is also counted apart. */
    public void stale() {
        signal("STALE");
    }

    /** There is no entry. */
    public void miss() {
        signal("MISS");
    }

    /** There is an entry, but it is too old: a miss. */
    public void expired() {
        signal("EXPIRED");
    }

    /** The cache is not ready to answer: a miss. */
    public void uninitialized() {
        signal("UNINITIALIZED");
    }

    /**
     * It gave up waiting for the load of another lookup. This is counted at once, and says nothing about the outcome.
     */
    public void waitTimeout() {
        signal("WAIT_TIMEOUT");
    }

    /** A value was too large to be cached. This is counted at once, and says nothing about the outcome. */
    public void sizeRejected() {
        signal("SIZE_REJECTION");
    }

    private void signal(String name) {
        if (signals != null) {
            signals.accept(name);
        }
    }

    /** Called again, by its name, by an agent that is attached later. */
    private static void link() {
        running = find();
    }

    /** By JDK types alone, as the agent may be out of sight here. */
    @SuppressWarnings("unchecked") // ProbeLink says so; where it is another one, the first call tells.
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
