package io.trackedcache.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The linked lookup methods, and a search of the thread's stack for those that run. */
final class ProbedMethods {
    /** Methods by name and descriptor. Held by the class, as loaders may have several classes of the same name. */
    private static final ClassValue<Map<String, ProbedCache>> OF_CLASS = new ByMethod();

    /** The names of these classes, to skip frames of other classes at the cost of one look-up. */
    private static final Set<String> CLASS_NAMES = ConcurrentHashMap.newKeySet();

    /** Newer JDKs give no descriptors to a walker that may not see classes. */
    private static final StackWalker WALKER = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private static volatile @Nullable ProbedCache anyCache;
    private static volatile boolean areOfSeveralCaches;

    private ProbedMethods() {}

    private static final class ByMethod extends ClassValue<Map<String, ProbedCache>> {
        @Override
        protected Map<String, ProbedCache> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    }

    /**
     * Whether a lookup of another cache may run on this thread. Walking the stack costs a JVM milliseconds at first.
     */
    static boolean knowOtherThan(ProbedCache cache) {
        ProbedCache any = anyCache;
        return areOfSeveralCaches || (any != null && !any.equals(cache));
    }

    static void add(ProbeSpec spec, Class<?> owner, ProbedCache cache) {
        if (knowOtherThan(cache)) {
            areOfSeveralCaches = true;
        }
        anyCache = cache;
        OF_CLASS.get(owner).put(spec.method() + spec.descriptor(), cache);
        CLASS_NAMES.add(owner.getName());
    }

    /** Returns the caches of the lookups that run on this thread, the innermost first. */
    static List<ProbedCache> onStackOfThisThread() {
        Search search = new Search();
        WALKER.forEach(search);
        return search.found;
    }

    private static final class Search implements Consumer<StackWalker.StackFrame> {
        private final List<ProbedCache> found = new ArrayList<>();

        @Override
        public void accept(StackWalker.StackFrame frame) {
            if (!CLASS_NAMES.contains(frame.getClassName())) {
                return;
            }
            @Nullable
            ProbedCache cache =
                    OF_CLASS.get(frame.getDeclaringClass()).get(frame.getMethodName() + frame.getDescriptor());
            if (cache != null) {
                found.add(cache);
            }
        }
    }
}
