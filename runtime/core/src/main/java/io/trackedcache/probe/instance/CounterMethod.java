package io.trackedcache.probe.instance;

import io.trackedcache.probe.errors.CatchTypes;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.InvocationTargetException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A method that returns the counters of the application. Its result is read once, and copied. */
public final class CounterMethod extends AnnouncedMember {
    static {
        CatchTypes.resolve(Throwable.class);
    }

    CounterMethod(CounterMember member, Class<?> owner, @Nullable Object instance) {
        super(member, owner, instance);
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
    public Map<String, Long> counters() throws Exception {
        Class<?> type = owner();
        Object instance = instance();
        if (type == null || (instance == null && !isStatic())) {
            return Map.of();
        }
        try {
            return copy(call(type, instance));
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

    private Map<String, Long> copy(@Nullable Object result) {
        if (!(result instanceof Map<?, ?> counters)) {
            throw new IllegalStateException(this + "() has returned " + result + ", not a map of counters");
        }
        Map<String, Long> copy = new LinkedHashMap<>();
        for (Map.Entry<?, ?> counter : counters.entrySet()) {
            if (counter.getKey() instanceof String name && counter.getValue() instanceof Number number) {
                copy.put(name, number.longValue());
            } else {
                throw new IllegalStateException(this + "() has returned the entry " + counter
                        + "; the keys must be texts such as cache_hits, and the values numbers");
            }
        }
        return copy;
    }
}
