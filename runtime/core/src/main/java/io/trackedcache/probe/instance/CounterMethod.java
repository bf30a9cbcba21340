package io.trackedcache.probe.instance;

import io.trackedcache.opinion.NoCounters;
import io.trackedcache.probe.errors.CatchTypes;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A method that returns the counters of the application. */
public final class CounterMethod extends AnnouncedMember {
    static {
        CatchTypes.resolve(Throwable.class);
    }

    CounterMethod(CounterMember member, Class<?> owner, @Nullable Object instance) {
        super(member, owner, instance);
    }

    @Override
    public boolean isAtomic() {
        return false;
    }

    @Override
    public boolean runsCode() {
        return true;
    }

    /** Returns false: only fields can be added to. */
    @Override
    public boolean add(long amount) {
        return false;
    }

    /** Calls the method, and returns its counters; nothing if the instance is gone. */
    @Override
    public Map<String, ? extends Number> counters() throws Exception {
        Class<?> type = owner();
        Object instance = instance();
        if (type == null || (instance == null && !isStatic())) {
            return Map.of();
        }
        try {
            return counters(call(type, instance));
        } catch (Exception e) {
            throw e;
        } catch (Throwable e) {
            throw new InvocationTargetException(
                    e, this + "() has thrown " + e.getClass().getName());
        }
    }

    private @Nullable Object call(Class<?> type, @Nullable Object instance) throws Throwable {
        Object handle = instance == null
                ? CounterHandles.of(type, described())
                : CounterHandles.of(type, described(), instance.getClass());
        if (handle instanceof MethodHandle method) {
            return instance == null ? (Object) method.invoke() : (Object) method.invoke(instance);
        }
        throw new IllegalStateException(this + "() is not linked");
    }

    /** The types of keys and values are checked by the reader. */
    @SuppressWarnings("unchecked")
    private Map<String, ? extends Number> counters(@Nullable Object result) {
        if (result instanceof Map<?, ?> counters) {
            return (Map<String, ? extends Number>) counters;
        }
        throw new NoCounters("it has returned "
                + (result == null ? "null" : "a " + result.getClass().getName()) + ", not a map of counters");
    }
}
