package io.trackedcache.tracking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The state of each method that is named by an annotation or a rule. Written while classes are loaded, and when a probe
 * finds that it cannot count. Keeps names and weak references, so no class or class loader is held.
 *
 * <p>A class that several loaders define has one entry: the last report wins.
 */
public final class MethodBook {
    /** A limit, because a broad rule may name any number of methods. */
    static final int MOST_REMEMBERED = 10_000;

    /** The reason of methods that the compiler has generated to call others. */
    private static final String BRIDGE = "bridge";

    private final Map<String, TrackedMethod> methods = new LinkedHashMap<>();
    private final List<Supplier<? extends Collection<TrackedMethod>>> others = new ArrayList<>();
    private final AnnotationCallers annotationCallers = new AnnotationCallers();
    private long leftOff;

    /**
     * Records the state of a method, replacing an earlier one. A bridge with the parameters of a method that is counted
     * is no other method to readers: it does not replace that one.
     */
    public synchronized void add(TrackedMethod method) {
        String key = method.key();
        TrackedMethod known = methods.get(key);
        if (known != null
                && known.state() == MethodState.WOVEN
                && method.reason().equals(BRIDGE)) {
            return;
        }
        if (methods.size() < MOST_REMEMBERED || methods.containsKey(key)) {
            methods.put(key, method);
        } else {
            leftOff++;
        }
    }

    /** Records the state of a method that is inherited, unless its class declares it too. */
    public synchronized void addUnlessKnown(TrackedMethod method) {
        if (!methods.containsKey(method.key())) {
            add(method);
        }
    }

    /** Gives methods the name that their cache has from now on. */
    public synchronized void rename(String cache, String newName) {
        for (Map.Entry<String, TrackedMethod> entry : methods.entrySet()) {
            if (entry.getValue().cache().equals(cache)) {
                entry.setValue(entry.getValue().of(newName));
            }
        }
    }

    /** Adds an explanation to the state of a method that is counted. */
    public synchronized void explain(String className, String method, String role, String explanation) {
        String key = TrackedMethod.woven(className, method, role, "").key();
        TrackedMethod known = methods.get(key);
        if (known != null && known.state() == MethodState.WOVEN) {
            methods.put(key, known.because(explanation, ""));
        }
    }

    /** Adds a doubt about a method that is counted, or about a class. A method that is not counted keeps its reason. */
    public synchronized void doubt(TrackedMethod doubt) {
        TrackedMethod known = methods.get(doubt.key());
        if (known == null) {
            add(doubt);
        } else if (known.state() == MethodState.WOVEN) {
            methods.put(doubt.key(), known.doubted(doubt.reason(), doubt.explanation(), doubt.remedy()));
        }
    }

    /** Records that a class could not be woven: its methods reported as woven become failed. */
    public synchronized void addFailed(String className, String role, String explanation, String remedy) {
        boolean isKnown = false;
        for (Map.Entry<String, TrackedMethod> entry : methods.entrySet()) {
            TrackedMethod method = entry.getValue();
            if (method.className().equals(className) && method.state() == MethodState.WOVEN) {
                entry.setValue(TrackedMethod.failed(className, method.method(), method.role(), explanation, remedy));
                isKnown = true;
            }
        }
        if (!isKnown) {
            add(TrackedMethod.failed(className, "*", role, explanation, remedy));
        }
    }

    /** Records that a woven class needs types of {@code io.trackedcache.annotation} at run time. */
    public void callsAnnotations(String className, ClassLoader loader) {
        annotationCallers.add(className, loader);
    }

    /** Adds to methods whose class lacks these types what is to be done. */
    Explanation withMissingTypes(Explanation explanation) {
        return annotationCallers.explainIn(explanation);
    }

    /** Adds a source of further methods, which is read by each {@link #explain}. */
    public synchronized void addAllOf(Supplier<? extends Collection<TrackedMethod>> more) {
        others.add(more);
    }

    /** Returns the current state of all methods. */
    public Explanation explain() {
        List<TrackedMethod> all;
        List<Supplier<? extends Collection<TrackedMethod>>> more;
        long missing;
        synchronized (this) {
            all = new ArrayList<>(methods.values());
            more = List.copyOf(others);
            missing = leftOff;
        }
        for (Supplier<? extends Collection<TrackedMethod>> each : more) {
            all.addAll(each.get());
        }
        return new Explanation(all, missing);
    }
}
