package io.trackedcache.probe.attribution;

import io.trackedcache.probe.errors.CatchTypes;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.ref.WeakReference;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the keys of one class are compared. Made once per class, which it refers to weakly.
 *
 * <p>The fields of a record are read without its methods, which the application may have written itself. Where its
 * module does not let them be read, its objects are known by their identity.
 */
final class KeyKind extends WeakReference<Class<?>> {
    static {
        CatchTypes.resolve(Throwable.class);
    }

    private static final Set<Class<?>> VALUES = Set.of(
            Short.class,
            Byte.class,
            Character.class,
            Boolean.class,
            Double.class,
            Float.class,
            UUID.class,
            BigInteger.class,
            BigDecimal.class);

    private static final ClassValue<KeyKind> OF = new Finder();
    private static final int FIRST_NUMBER = 16;

    /** How the hash of a key is found. */
    private enum Reading {
        BY_VALUE,
        BY_IDENTITY_OF_CONSTANT,
        BY_FIELDS,
        NOT
    }

    private final Reading reading;
    private final int number;
    private final MethodHandle[] fields;

    private KeyKind(Class<?> type, Reading reading, MethodHandle... fields) {
        super(type);
        this.reading = reading;
        this.fields = fields;
        // Classes of one name in two loaders are two kinds, as their objects are never equal.
        this.number = FIRST_NUMBER + (System.identityHashCode(type) & 0x3FFF_FFFF);
    }

    static KeyKind of(Class<?> type) {
        return OF.get(type);
    }

    private static final class Finder extends ClassValue<KeyKind> {
        @Override
        protected KeyKind computeValue(Class<?> type) {
            return find(type);
        }
    }

    private static KeyKind find(Class<?> type) {
        if (VALUES.contains(type) || isOfJavaTime(type)) {
            return new KeyKind(type, Reading.BY_VALUE);
        }
        if (Enum.class.isAssignableFrom(type)) {
            return new KeyKind(type, Reading.BY_IDENTITY_OF_CONSTANT);
        }
        MethodHandle[] fields = type.isRecord() ? fields(type) : null;
        return fields == null ? new KeyKind(type, Reading.NOT) : new KeyKind(type, Reading.BY_FIELDS, fields);
    }

    private static boolean isOfJavaTime(Class<?> type) {
        return type.getClassLoader() == null && type.getPackageName().equals("java.time");
    }

    /** Returns null where the fields cannot be read. */
    private static MethodHandle @Nullable [] fields(Class<?> type) {
        try {
            RecordComponent[] components = type.getRecordComponents();
            MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
            MethodHandle[] fields = new MethodHandle[components.length];
            for (int i = 0; i < fields.length; i++) {
                fields[i] = lookup.findGetter(type, components[i].getName(), components[i].getType())
                        .asType(java.lang.invoke.MethodType.methodType(Object.class, Object.class));
            }
            return fields;
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            return null;
        }
    }

    /** Whether its keys are compared by value without calling the application. */
    boolean isHarmless() {
        return reading != Reading.NOT;
    }

    int number() {
        return number;
    }

    int hash(Object key) {
        return switch (reading) {
            case BY_VALUE -> key.hashCode();
            case BY_IDENTITY_OF_CONSTANT, NOT -> System.identityHashCode(key);
            case BY_FIELDS -> hashOfFields(key);
        };
    }

    private int hashOfFields(Object key) {
        int hash = fields.length;
        for (MethodHandle field : fields) {
            hash = hash * 31 + Long.hashCode(Keys.of(read(field, key)) * 0x9E37_79B9_7F4A_7C15L);
        }
        return hash;
    }

    private static @Nullable Object read(MethodHandle field, Object key) {
        try {
            return (Object) field.invokeExact(key);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
