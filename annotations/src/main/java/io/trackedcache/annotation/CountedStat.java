package io.trackedcache.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method whose calls are counted under a key of a set of counters.
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
 *   <li>The set is the {@code StatCounters} with that name that a class of the same class loader or of a parent of it
 *       builds, before or after the first call. An unknown key is added to it. If no class builds one, annotated
 *       methods share a set of their own.
 *   <li>With {@link Ending#ANY}, a call is counted when it begins. Otherwise it is counted when it ends, or when the
 *       {@code CompletionStage} that it returns completes.
 *   <li>Each call of a recursion is counted.
 * </ul>
 *
 * <p>Allowed on every method with a body, also together with other annotations of this package. It needs no cache.
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
     * @return the name; by default the full name of the class of the instance
     */
    String set() default "";

    /**
     * The ending of the calls that are counted.
     *
     * @return the ending; by default all calls are counted
     */
    Ending onlyOn() default Ending.ANY;

    /** The ending of a call. */
    enum Ending {
        /** Any ending, and none. */
        ANY,

        /** The call returns, and a {@code CompletionStage} that it returns completes with a value. */
        SUCCESS,

        /** The call throws, or a {@code CompletionStage} that it returns completes with an exception. */
        FAILURE
    }
}
