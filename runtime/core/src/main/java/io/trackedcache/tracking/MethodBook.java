package io.trackedcache.tracking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Remembers what became of each method. Written while classes are loaded and when a probe finds out that it cannot
 * count; names only, so no class or class loader is kept.
 *
 * <p>A class that several loaders have is one here: what was heard of it last holds.
 */
public final class MethodBook {
    /** Wide rules may name more methods than anyone can read. */
    static final int MOST_REMEMBERED = 10_000;

    private final Map<String, TrackedMethod> methods = new LinkedHashMap<>();
    private final List<Supplier<? extends Collection<TrackedMethod>>> others = new ArrayList<>();
    private long leftOff;

    /** That became of a method; may change later on. */
    public synchronized void add(TrackedMethod method) {
        String key = method.key();
        if (methods.size() < MOST_REMEMBERED || methods.containsKey(key)) {
            methods.put(key, method);
        } else {
            leftOff++;
        }
    }

    /** A class stays as it was, for no good reason: what was said to be woven of it is not, if anything was. */
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

    /** Somebody else knows of more: asked whenever somebody wants to read. */
    public synchronized void addAllOf(Supplier<? extends Collection<TrackedMethod>> more) {
        others.add(more);
    }

    /** All that is known now. */
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
