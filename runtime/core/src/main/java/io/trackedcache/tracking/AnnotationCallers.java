package io.trackedcache.tracking;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The woven classes that call types of {@code io.trackedcache.annotation}, such as {@code CacheLookup}, and whether
 * their class loaders find these types. The agent jar has them, but not every class loader sees it.
 *
 * <p>Class loaders are referred to weakly. They are asked when an explanation is requested, never while a class is
 * loaded, because a class loader is code of the application.
 */
final class AnnotationCallers {
    private static final String FILE = "io/trackedcache/annotation/CacheLookup.class";
    private static final int MOST_REMEMBERED = 10_000;

    private static final String EXPLANATION =
            "its class calls CacheLookup or has a classifier, and its class loader does"
                    + " not find io.trackedcache.annotation, so the application fails with NoClassDefFoundError";

    private static final String REMEDY =
            "add trackedcache-annotations to the libraries of the application, as an ordinary"
                    + " dependency: this class loader does not see the copy in the agent jar";

    private final Map<String, WeakReference<ClassLoader>> loaders = new HashMap<>();

    synchronized void add(String className, ClassLoader loader) {
        if (loaders.size() < MOST_REMEMBERED) {
            loaders.put(className, new WeakReference<>(loader));
        }
    }

    /** Adds the reason and the remedy to the methods of classes whose class loaders do not find the types. */
    Explanation explainIn(Explanation explanation) {
        Set<String> failing = failing();
        if (failing.isEmpty()) {
            return explanation;
        }
        List<TrackedMethod> methods = new ArrayList<>();
        for (TrackedMethod method : explanation.methods()) {
            boolean fails = method.state() == MethodState.WOVEN && failing.contains(method.className());
            methods.add(fails ? method.because(EXPLANATION, REMEDY) : method);
        }
        return new Explanation(methods, explanation.leftOff());
    }

    private Set<String> failing() {
        Set<String> failing = new HashSet<>();
        for (Map.Entry<String, WeakReference<ClassLoader>> caller : remembered().entrySet()) {
            ClassLoader loader = caller.getValue().get();
            if (loader != null && lacksTypes(loader)) {
                failing.add(caller.getKey());
            } else {
                forget(caller.getKey(), caller.getValue());
            }
        }
        return failing;
    }

    private synchronized Map<String, WeakReference<ClassLoader>> remembered() {
        return new HashMap<>(loaders);
    }

    private synchronized void forget(String className, WeakReference<ClassLoader> loader) {
        loaders.remove(className, loader);
    }

    /** Looks for the class file, which loads no class. A class loader that fails is not known to lack it. */
    private static boolean lacksTypes(ClassLoader loader) {
        try (InputStream file = loader.getResourceAsStream(FILE)) {
            return file == null;
        } catch (IOException | RuntimeException | LinkageError e) {
            return false;
        }
    }
}
