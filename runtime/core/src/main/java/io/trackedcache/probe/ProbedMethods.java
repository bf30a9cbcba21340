package io.trackedcache.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The linked lookup and cleanup methods, and a search of the thread's stack for those that run. */
final class ProbedMethods {
    /** Methods by name and descriptor. Held by the class, as loaders may have several classes of the same name. */
    private static final ClassValue<Map<String, ProbedCache>> OF_CLASS = new ByMethod();

    /** The names of these classes, to skip frames of other classes at the cost of one look-up. */
    private static final Set<String> CLASS_NAMES = ConcurrentHashMap.newKeySet();

    /** Precedes the name of a cleanup: a method may be a lookup too. No method has a space in its name. */
    private static final String CLEANUP = "cleanup ";

    /** Newer JDKs give no descriptors to a walker that may not see classes. */
    private static final StackWalker WALKER = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private static volatile @Nullable ProbedCache anyCache;
    private static volatile boolean areOfSeveralCaches;
    private static final AtomicInteger LINKED = new AtomicInteger();

    private ProbedMethods() {}

    /** A lookup or a cleanup that runs. */
    record Running(ProbedCache cache, boolean isCleanup) {
        /** Whether it is a lookup that counts for a cache. */
        boolean isCounted() {
            return !isCleanup && !isExcluded();
        }

        boolean isExcluded() {
            return cache.equals(CacheIndex.excluded());
        }

        /** Whether it may be the one on a {@link LookupStack}: a subclass that inherits it has a cache of its own. */
        boolean mayBe(RunningLookup known) {
            return known.isOf(number())
                    || (cache.hasMembers()
                            && known.isCleanup() == isCleanup
                            && known.counted() >= 0
                            && CacheIndex.numbered(known.counted()).isMemberOf(cache));
        }

        /** Returns the number under which it is on a {@link LookupStack}. */
        int number() {
            return isCleanup ? RunningLookup.cleanupOf(cache.number()) : cache.number();
        }
    }

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
        LINKED.incrementAndGet();
        add(spec.method() + spec.descriptor(), owner, cache);
    }

    /** Returns how many lookup methods were linked so far. */
    static int linked() {
        return LINKED.get();
    }

    static void addCleanup(ProbeSpec spec, Class<?> owner, ProbedCache cache) {
        add(CLEANUP + spec.method() + spec.descriptor(), owner, cache);
    }

    static void addExcluded(ProbeSpec spec, Class<?> owner) {
        add(spec.method() + spec.descriptor(), owner, CacheIndex.excluded());
    }

    private static void add(String method, Class<?> owner, ProbedCache cache) {
        OF_CLASS.get(owner).put(method, cache);
        CLASS_NAMES.add(owner.getName());
    }

    /** Returns how many lookups of a cache run on this thread. */
    static int countOnStackOfThisThread(int cache) {
        int count = 0;
        for (Running running : onStackOfThisThread()) {
            count += running.number() == cache ? 1 : 0;
        }
        return count;
    }

    /** Returns the lookups and cleanups that run on this thread, the innermost first. */
    static List<Running> onStackOfThisThread() {
        Search search = new Search();
        WALKER.forEach(search);
        return search.found;
    }

    private static final class Search implements Consumer<StackWalker.StackFrame> {
        private final List<Running> found = new ArrayList<>();

        @Override
        public void accept(StackWalker.StackFrame frame) {
            if (!CLASS_NAMES.contains(frame.getClassName())) {
                return;
            }
            Map<String, ProbedCache> methods = OF_CLASS.get(frame.getDeclaringClass());
            String method = frame.getMethodName() + frame.getDescriptor();
            // A method that is both is a lookup around a cleanup.
            add(methods.get(CLEANUP + method), true);
            add(methods.get(method), false);
        }

        private void add(@Nullable ProbedCache cache, boolean isCleanup) {
            if (cache != null) {
                found.add(new Running(cache, isCleanup));
            }
        }
    }
}
