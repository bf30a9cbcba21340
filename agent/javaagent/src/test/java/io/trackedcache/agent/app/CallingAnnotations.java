package io.trackedcache.agent.app;

import io.trackedcache.annotation.CacheLookup;
import io.trackedcache.annotation.Outcome;
import io.trackedcache.annotation.OutcomeClassifier;
import io.trackedcache.annotation.TrackedCache;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Calls types of the annotations' jar at run time, and prints which copy of them it has. */
public final class CallingAnnotations {
    private CallingAnnotations() {}

    /** A classifier for which each result is a miss. */
    public static final class Missing implements OutcomeClassifier {
        @Override
        public Outcome classify(@Nullable Object result, @Nullable Throwable failure) {
            return Outcome.MISS;
        }
    }

    @TrackedCache("signalled")
    static String signal() {
        CacheLookup.current().stale();
        return "old";
    }

    @TrackedCache(value = "classified", classifier = Missing.class)
    static String classify() {
        return "nothing";
    }

    /** Looks up once in each cache. */
    public static void use() {
        signal();
        classify();
    }

    public static void main(String[] arguments) throws Exception {
        use();
        System.out.println("has a newer copy: "
                + Arrays.stream(CacheLookup.class.getDeclaredMethods())
                        .anyMatch(method -> method.getName().equals("newer")));
        UntilToldToStop.wait("ready");
    }
}
