package io.trackedcache.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The lookup methods that have run, and a search for those that are running. */
final class ProbedMethods {
    /** By class; then by name and descriptor. */
    private static final Map<String, Map<String, ProbedCache>> BY_CLASS = new ConcurrentHashMap<>();

    /** Newer JDKs do not tell descriptors to a walker that may not know classes. */
    private static final StackWalker WALKER = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private ProbedMethods() {}

    static void add(ProbeSpec spec, ProbedCache cache) {
        Map<String, ProbedCache> ofClass = BY_CLASS.get(spec.owner());
        if (ofClass == null) {
            Map<String, ProbedCache> made = new ConcurrentHashMap<>();
            Map<String, ProbedCache> other = BY_CLASS.putIfAbsent(spec.owner(), made);
            ofClass = other == null ? made : other;
        }
        ofClass.put(spec.method() + spec.descriptor(), cache);
    }

    /** The caches of the lookups that run on this thread, the innermost first. */
    static List<ProbedCache> onStackOfThisThread() {
        Search search = new Search();
        WALKER.forEach(search);
        return search.found;
    }

    private static final class Search implements Consumer<StackWalker.StackFrame> {
        private final List<ProbedCache> found = new ArrayList<>();

        @Override
        public void accept(StackWalker.StackFrame frame) {
            Map<String, ProbedCache> ofClass = BY_CLASS.get(frame.getClassName());
            @Nullable
            ProbedCache cache = ofClass == null ? null : ofClass.get(frame.getMethodName() + frame.getDescriptor());
            if (cache != null) {
                found.add(cache);
            }
        }
    }
}
