package io.trackedcache.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method whose calls are counted, under a key of a set of counters.
 *
 * <pre>{@code
 * @CountedStat("files_watched")
 * void onFileChange(Path file) { ... }
 *
 * @CountedStat(value = "storage_errors", set = "memory_server", onlyOn = Ending.FAILURE)
 * void store(Memory memory) { ... }
 * }</pre>
 *
 * <ul>
 *   <li>The set is the {@code StatCounters} of that name that was built by a class of the same class loader, or of one
 *       above it, whether before or after the first call; a key that it does not know is added. Where there is none,
 *       there is one of the methods alone.
 *   <li>A call that is counted whatever its ending is counted as it begins. One that is counted by its ending is
 *       counted when it ends; a {@code CompletionStage} that is returned, when it completes.
 *   <li>A method that calls itself is counted at each call.
 * </ul>
 *
 * <p>It may stand on any method with a body, and with other annotations of this package. It needs no cache.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface CountedStat {

    /**
     * The key of the counter.
     *
     * @return the key, such as {@code "files_watched"}
     */
    String value();

    /**
     * The name of the set.
     *
     * @return the name; by default the simple name of the class
     */
    String set() default "";

    /**
     * Which calls are counted.
     *
     * @return all of them by default
     */
    Ending onlyOn() default Ending.ANY;

    /** How a call ends. */
    enum Ending {
        /** However it ends, if it ever does. */
        ANY,

        /** It returns; a {@code CompletionStage} that it returns completes with a value. */
        SUCCESS,

        /** It throws; or a {@code CompletionStage} that it returns completes with an exception. */
        FAILURE
    }
}
