package io.trackedcache.weaver;

import io.trackedcache.registry.CacheId;
import io.trackedcache.registry.NamingClass;
import io.trackedcache.registry.RegistryInternals;
import io.trackedcache.registry.TrackerRegistry;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A class after weaving, verified and loaded by a loader of its own, with an instance to call and its counts. */
final class Woven {
    private final Class<?> type;
    private final Map<CacheId, Counts> countsBefore;
    private final Class<?> instantiated;
    private @Nullable Object instance;

    private Woven(WeavingLoader loader, String name) {
        this(loader, name, name);
    }

    private Woven(WeavingLoader loader, String name, String instantiatedName) {
        // Counts last as long as the JVM, and another test may have used the same class.
        countsBefore =
                TrackerRegistry.global().all().keySet().stream().collect(Collectors.toMap(cache -> cache, Counts::of));
        type = loader.load(name);
        instantiated = loader.load(instantiatedName);
    }

    static Woven load(Class<?> zoo) {
        return new Woven(WeavingLoader.ofZoo(), zoo.getName());
    }

    /** In a loader that sees neither the annotations nor the runtime. */
    static Woven loadIsolated(Class<?> zoo) {
        return new Woven(WeavingLoader.ofIsolatedZoo(), zoo.getName());
    }

    /** From bytes; in a loader that sees neither the annotations nor the runtime. */
    static Woven load(String name, byte[] classFile) {
        return new Woven(WeavingLoader.of(Map.of(name, classFile)), name);
    }

    /** An interface and what implements it, from bytes. */
    static Woven load(String name, byte[] classFile, String implementation, byte[] implementationFile) {
        Map<String, byte[]> classFiles = Map.of(name, classFile, implementation, implementationFile);
        return new Woven(WeavingLoader.of(classFiles), name, implementation);
    }

    Class<?> type() {
        return type;
    }

    /** Calls the method of that name, throws what it throws. */
    @Nullable
    Object call(String method, @Nullable Object... arguments) throws Throwable {
        Method found = method(method);
        found.setAccessible(true);
        try {
            return found.invoke(Modifier.isStatic(found.getModifiers()) ? null : instance(), arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    /** What was counted since the class was loaded, for the cache that has its name. */
    Counts counts() {
        return counts(type.getSimpleName());
    }

    Counts counts(String cache) {
        return counts(CacheId.DEFAULT_MANAGER, cache);
    }

    Counts counts(String manager, String cache) {
        CacheId id = idOf(manager, cache);
        return Counts.of(id).minus(countsBefore.getOrDefault(id, Counts.NONE));
    }

    /** The cache that is meant where the class names one: other tests have loaded other copies of it. */
    CacheId idOf(String manager, String cache) {
        NamingClass naming = new NamingClass(type.getClassLoader(), type.getName(), true);
        return RegistryInternals.global().idOf(manager, cache, naming);
    }

    private Method method(String name) {
        return Stream.concat(Arrays.stream(type.getDeclaredMethods()), Arrays.stream(type.getMethods()))
                .filter(method -> method.getName().equals(name) && !method.isBridge())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type + " has no method " + name));
    }

    private Object instance() throws ReflectiveOperationException {
        if (instance == null) {
            Constructor<?> constructor = instantiated.getDeclaredConstructor();
            constructor.setAccessible(true);
            instance = constructor.newInstance();
        }
        return instance;
    }
}
