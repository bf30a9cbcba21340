package io.trackedcache.probe.instance;

import io.trackedcache.probe.errors.CatchTypes;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * A field that holds a counter of the application: a plain number, which a {@link VarHandle} reads and adds to if its
 * class file can have one; or a number of the JDK that can be added to.
 *
 * <p>Callers must hold no lock that {@link CounterProbe} needs: to read a static field waits until the thread that runs
 * the static initializer has returned from it.
 */
public final class FieldCounter extends AnnouncedMember {
    static {
        CatchTypes.resolve(Throwable.class);
    }

    FieldCounter(CounterMember member, Class<?> owner, @Nullable Object instance) {
        super(member, owner, instance);
    }

    /** Returns the counter; nothing if the field is null, or the instance is gone. */
    @Override
    public Map<String, Long> counters() throws Exception {
        Object number = value();
        return number == null ? Map.of() : Map.of(described().label(), number(number));
    }

    private static Long number(Object value) {
        // Their get methods are final, others may be those of a subclass.
        if (value instanceof AtomicLong atomic) {
            return atomic.get();
        }
        return value instanceof AtomicInteger atomic ? (long) atomic.get() : ((Number) value).longValue();
    }

    /** Returns true for objects: all of them add in one step. */
    @Override
    public boolean isAtomic() {
        return described().descriptor().startsWith("L");
    }

    /** Returns true for a subclass of {@code LongAdder} alone. */
    @Override
    public boolean runsCode() {
        try {
            return isOwnAdder(value());
        } catch (Exception e) {
            return false;
        }
    }

    private static boolean isOwnAdder(@Nullable Object value) {
        return value instanceof LongAdder && value.getClass() != LongAdder.class;
    }

    /** Returns the object in the field, or its boxed number; null if there is none. */
    private @Nullable Object value() throws Exception {
        Class<?> type = owner();
        Object instance = instance();
        Object handle = type == null || (instance == null && !isStatic()) ? null : CounterHandles.of(type, described());
        try {
            if (handle instanceof VarHandle field) {
                return instance == null ? (Object) field.getVolatile() : (Object) field.getVolatile(instance);
            }
            if (handle instanceof MethodHandle getter) {
                return instance == null ? (Object) getter.invoke() : (Object) getter.invoke(instance);
            }
            return null;
        } catch (Throwable e) {
            throw new InvocationTargetException(e, this + " cannot be read");
        }
    }

    /** Adds to a plain field of a class file that has dynamic constants, or to an object that can be added to. */
    @Override
    public boolean add(long amount) {
        try {
            Class<?> type = owner();
            Object instance = instance();
            if (type == null || (instance == null && !isStatic())) {
                return false;
            }
            return CounterHandles.of(type, described()) instanceof VarHandle field
                    ? addTo(field, instance, amount)
                    : addTo(value(), amount);
        } catch (Throwable e) {
            return false;
        }
    }

    private static boolean addTo(VarHandle field, @Nullable Object instance, long amount) {
        if (field.varType() == int.class) {
            addToInt(field, instance, Math.toIntExact(amount));
        } else {
            addToLong(field, instance, amount);
        }
        return true;
    }

    private static void addToInt(VarHandle field, @Nullable Object instance, int amount) {
        var unused = instance == null ? (int) field.getAndAdd(amount) : (int) field.getAndAdd(instance, amount);
    }

    private static void addToLong(VarHandle field, @Nullable Object instance, long amount) {
        var unused = instance == null ? (long) field.getAndAdd(amount) : (long) field.getAndAdd(instance, amount);
    }

    private static boolean addTo(@Nullable Object number, long amount) {
        if (number instanceof AtomicLong atomic) {
            var unused = atomic.getAndAdd(amount);
            return true;
        }
        if (number instanceof AtomicInteger atomic) {
            var unused = atomic.getAndAdd(Math.toIntExact(amount));
            return true;
        }
        if (number instanceof LongAdder adder) {
            adder.add(amount);
            return true;
        }
        return false;
    }
}
