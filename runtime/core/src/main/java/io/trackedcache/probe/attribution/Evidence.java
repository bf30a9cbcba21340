package io.trackedcache.probe.attribution;

import io.trackedcache.probe.errors.CatchTypes;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * What a load has given, as far as it proves that a lookup has it from that load: a value, an exception or a future,
 * taken out of its wrappers. Refers to all of it weakly.
 */
final class Evidence {
    static {
        CatchTypes.resolve(Throwable.class);
    }

    private static final int MOST_WRAPPERS = 8;
    private static final String OF_GUAVA = "com.google.common.util.concurrent.UncheckedExecutionException";

    /** Objects that many loads may give. */
    private static final Set<Object> CONSTANTS = Set.of("", Optional.empty(), List.of(), Set.of(), Map.of());

    private final List<WeakReference<Object>> objects;

    private Evidence(List<WeakReference<Object>> objects) {
        this.objects = objects;
    }

    /** Returns what a load has given; its future is null if it returned none. */
    static Evidence of(@Nullable Object future, @Nullable Object value, @Nullable Throwable failure) {
        List<WeakReference<Object>> objects = new ArrayList<>(2);
        add(future, objects);
        add(content(failure != null ? failure : value), objects);
        return new Evidence(List.copyOf(objects));
    }

    private static void add(@Nullable Object object, List<WeakReference<Object>> objects) {
        if (object != null && proves(object)) {
            objects.add(new WeakReference<>(object));
        }
    }

    /** Whether it proves nothing. */
    boolean isEmpty() {
        return objects.isEmpty();
    }

    /** Whether a lookup that has ended like this has it from the load. */
    boolean isGivenTo(@Nullable Object result) {
        return result != null && (refersTo(result) || refersTo(content(result)));
    }

    /** Returns the part that none of the others has. */
    Evidence without(List<Evidence> others) {
        List<WeakReference<Object>> left = new ArrayList<>(objects);
        left.removeIf(object -> others.stream().anyMatch(other -> other.refersTo(object.get())));
        return new Evidence(List.copyOf(left));
    }

    private boolean refersTo(@Nullable Object object) {
        for (WeakReference<Object> known : objects) {
            if (object != null && known.refersTo(object)) {
                return true;
            }
        }
        return false;
    }

    /** Returns what a wrapper of the JDK or of Guava holds; the object itself if it is none. */
    static @Nullable Object content(@Nullable Object object) {
        Object content = object;
        for (int i = 0; i < MOST_WRAPPERS && content != null; i++) {
            Object inner = unwrapped(content);
            if (inner == content) {
                return content;
            }
            content = inner;
        }
        return content;
    }

    private static @Nullable Object unwrapped(Object object) {
        if (object instanceof Optional<?> optional) {
            return optional.orElse(null);
        }
        Class<?> type = object.getClass();
        if (type == CompletableFuture.class) {
            return valueOrSelf((CompletableFuture<?>) object);
        }
        boolean isWrapper = type == CompletionException.class
                || type == ExecutionException.class
                || type.getName().equals(OF_GUAVA);
        Throwable cause = isWrapper ? ((Throwable) object).getCause() : null;
        return cause == null ? object : cause;
    }

    private static @Nullable Object valueOrSelf(CompletableFuture<?> future) {
        return future.isDone() && !future.isCompletedExceptionally() ? future.getNow(null) : future;
    }

    /** Whether only one load can have given the object, as far as its type shows. */
    static boolean proves(Object object) {
        return !(object instanceof Boolean
                || object instanceof Number
                || object instanceof Character
                || object instanceof Enum<?>
                || object instanceof Class<?>
                || isConstant(object));
    }

    /** Compares with constants of the JDK only what has a class of the JDK, as equals may be anything. */
    private static boolean isConstant(Object object) {
        if (object.getClass().getClassLoader() != null) {
            return false;
        }
        for (Object constant : CONSTANTS) {
            if (object == constant || (object instanceof String && constant.equals(object))) {
                return true;
            }
        }
        return object.getClass().getName().startsWith("java.util.Collections$Empty");
    }
}
