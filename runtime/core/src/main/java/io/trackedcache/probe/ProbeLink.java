package io.trackedcache.probe;

import java.lang.invoke.MethodHandles;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Hands out the probes, once per tracked method and role. The only class of TrackedCache that woven code names.
 *
 * <pre>
 *   bootstrap loader   java.lang.invoke.ConstantBootstraps, java.util.function.*
 *        ^                      ^ calls JDK types only
 *   platform loader             |
 *        ^                 [ woven class ]  any loader, any parent; its constant pool holds the probe
 *   system loader               :
 *     app class path            : by name, when the method first runs
 *     trackedcache-agent.jar <..:  ProbeLink -> probe -> tracker <- registry <- views
 * </pre>
 *
 * <p>Nothing in the agent jar refers to a woven class strongly, so the class and its loader stay collectable.
 *
 * <p>An enum, because {@code Enum.valueOf} is the cheapest way for a dynamic constant from the name of a class to an
 * object of it. The names of class and constants are part of the format of woven classes: do not change them.
 *
 * <p>Each constant makes a probe from a description of the method, see {@link ProbeSpec}, and its class. Lookups,
 * loads, cleanups, puts, removals, evictions and counted calls get a probe around the method: {@link BiFunction#apply}
 * enters with instance and first argument, and returns a token; {@link BiConsumer#accept} exits with value and token,
 * {@link BiPredicate#test} with throwable and token. The probe of a lookup that returns a publisher exits with an array
 * that holds the value, see {@link PublisherProbe}. A predicate's probe is called by {@link ObjIntConsumer#accept} with
 * the entry and the answer, see {@link PredicateProbe#accept}. The probe of a size, and of what the application counts
 * itself, is given the instance.
 */
public enum ProbeLink implements BiFunction<String, @Nullable Class<?>, Object> {
    LOOKUP,
    EXPIRY,
    READY,
    LOAD,
    CLEANUP,
    PUT,
    REMOVAL,
    SIZE,
    EVICTION,

    /** Of a method whose calls are counted; without a cache. */
    STAT,

    /** Of a method that returns what the application counts itself. */
    COUNTERS,

    /** Of a field in which the application counts itself. */
    COUNTER,

    /** Makes no probe, but gives the running lookup. */
    RUNNING,

    /** Makes no probe, but gives the receiver of signals from outside of lookups. */
    SIGNALS,

    /** Makes a probe that does nothing; the agent rehearses linking with it. */
    NOTHING;

    /** The version of this runtime. The agent has its own compiled in, and compares. */
    public static final String VERSION = "0.1.0-SNAPSHOT";

    /** Returns the version of the loaded runtime, which may differ from the one that a caller was compiled with. */
    public static String version() {
        return VERSION;
    }

    /** Whether it reads a member of the instances that woven code announces. */
    boolean isRead() {
        return this == SIZE || this == COUNTERS || this == COUNTER;
    }

    /** Returns the role for people to read. */
    String role() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Makes a probe for a class in the class loader of this one. Woven code has it as the bootstrap method of a dynamic
     * constant; the types are those by which the JDK calls such methods, so it need not generate adapters.
     */
    public static Object link(MethodHandles.Lookup caller, String role, Class<?> type, Object spec) {
        return valueOf(role).apply((String) spec, caller.lookupClass());
    }

    /** Makes a probe of instances that have cache names of their own, by the getter of the name. */
    @SuppressWarnings("unchecked") // The probes of such instances implement this type.
    public static Object link(MethodHandles.Lookup caller, String role, Class<?> type, Object spec, Object nameGetter) {
        Object probe = link(caller, role, type, spec);
        return ((BiFunction<Object, Class<?>, Object>) probe).apply(nameGetter, caller.lookupClass());
    }

    @Override
    public Object apply(String spec, @Nullable Class<?> owner) {
        if (this == NOTHING) {
            return NoopProbe.INSTANCE;
        }
        if (this == RUNNING) {
            return InnermostLookup.INSTANCE;
        }
        if (this == SIGNALS) {
            return StaticSignals.INSTANCE;
        }
        return ProbeMaker.link(this, spec, owner);
    }
}
