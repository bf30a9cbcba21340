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

/** A woven class that is verified and loaded by a loader of its own, with an instance to call and its counts. */
final class Woven {
    private final Class<?> type;
    private final Map<CacheId, Counts> countsBefore;
    private final Class<?> instantiated;
    private @Nullable Object instance;

    private Woven(WeavingLoader loader, String name) {
        this(loader, name, name);
    }

    private Woven(WeavingLoader loader, String name, String instantiatedName) {
        // The registry lives as long as the JVM, and another test may have used the same class.
        countsBefore =
                TrackerRegistry.global().all().keySet().stream().collect(Collectors.toMap(cache -> cache, Counts::of));
        type = loader.load(name);
        instantiated = loader.load(instantiatedName);
    }

    static Woven load(Class<?> zoo) {
        return new Woven(WeavingLoader.ofZoo(), zoo.getName());
    }

    /** Loads a class of the zoo by a loader that sees neither the annotations nor the runtime. */
    static Woven loadIsolated(Class<?> zoo) {
        return new Woven(WeavingLoader.ofIsolatedZoo(), zoo.getName());
    }

    /** Loads a class file by a loader that sees neither the annotations nor the runtime. */
    static Woven load(String name, byte[] classFile) {
        return new Woven(WeavingLoader.of(Map.of(name, classFile)), name);
    }

    /** Loads the class files of an interface and its implementation. */
    static Woven load(String name, byte[] classFile, String implementation, byte[] implementationFile) {
        Map<String, byte[]> classFiles = Map.of(name, classFile, implementation, implementationFile);
        return new Woven(WeavingLoader.of(classFiles), name, implementation);
    }

    Class<?> type() {
        return type;
    }

    /** Calls the method of that name, and throws its exception. */
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

    /** Returns the counts since the class was loaded, of the cache named after it. */
    Counts counts() {
        return counts(type.getName());
    }

    Counts counts(String cache) {
        return counts(CacheId.DEFAULT_MANAGER, cache);
    }

    Counts counts(String manager, String cache) {
        CacheId id = idOf(manager, cache);
        return Counts.of(id).minus(countsBefore.getOrDefault(id, Counts.NONE));
    }

    /** Returns the cache that this copy of the class counts for; other tests may have loaded other copies. */
    CacheId idOf(String manager, String cache) {
        NamingClass naming = new NamingClass(type.getClassLoader(), type.getName(), false);
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
