package io.trackedcache.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that looks something up in a cache, so that every call is counted by the TrackedCache agent.
 *
 * <pre>{@code
 * @TrackedCache("users")
 * User find(String id) { return map.get(id); }
 * }</pre>
 *
 * <ul>
 *   <li><b>Miss</b>: the method returns {@code null}, {@code false} ({@code boolean} or {@code Boolean}), or an empty
 *       {@code Optional}, {@code OptionalInt}, {@code OptionalLong} or {@code OptionalDouble}; {@link #miss} names
 *       more.
 *   <li><b>Hit</b>: it returns anything else.
 *   <li><b>Lookup error</b>, neither hit nor miss: it throws, and neither {@link #missOn} nor {@link #expiredOn} names
 *       what. The exception goes on to the caller as it is.
 *   <li><b>Asynchronous</b>: a {@code CompletionStage}, such as a {@code CompletableFuture}, is read when it completes,
 *       by its value or its failure, and counted then. It is returned as it is. A cancelled one is a lookup error. One
 *       that is not complete is shown as in flight. Any other {@code Future} cannot be read without waiting: such a
 *       lookup is not counted, and the agent says so.
 *   <li><b>Reactive</b>: of a method that is declared to return a {@code Mono}, {@code Flux}, {@code Uni},
 *       {@code Maybe}, {@code Single}, {@code Publisher} or {@code Flow.Publisher}, each subscription is a lookup, and
 *       the call is none, unless it throws. The lookup ends with the first element, which is read like a result, and so
 *       is a completion without any, like {@code null}. Where several elements may come, the lookup is a hit as soon as
 *       there are two. A failure is an exception. A cancellation before all that is a lookup error. What is returned is
 *       then not the same object but one of the same type that looks on: made by public operators of the library, with
 *       their hooks, and without the shortcuts that libraries have for constants. What is more special than its library
 *       makes, or of another library, is returned as it is and not counted, and the agent says so; and so with a lookup
 *       whose class or cache has loads, predicates or signals, as these may come on any thread for any subscription.
 *   <li><b>Kotlin</b>: a {@code Result} is read by its value or its failure. What {@code @JvmStatic},
 *       {@code @JvmOverloads} and default arguments add to a function is passed over, so each call counts once. Calls
 *       of an {@code inline} function count only where they come from Java, as Kotlin copies its code. Suspending
 *       functions are not counted, and the agent says so.
 *   <li><b>Nested</b> lookups count each for itself, and so does each level of a recursion.
 * </ul>
 *
 * <p>What happens while the lookup runs can tell more than the result: predicates ({@link CacheExpiry},
 * {@link CacheReady}), loads ({@link CacheLoad}) and signals ({@link CacheLookup}). The last of them wins over all that
 * stands above, exceptions included; a {@link #classifier} wins over them where it answers.
 *
 * <p>It may stand on any method with a body and a result: static, private, final, synchronized, generic, a default
 * method of an interface, a method of a record or an enum. A {@code void} method may be a lookup if it calls
 * {@link CacheLookup#current()} itself; where no signal comes, such a call is not counted. On an abstract or native
 * method there is nothing to count; the agent leaves such methods as they are and says so. The annotation is not
 * inherited: put it on the method that runs.
 *
 * <p>On a class, it gives name and manager to the annotated methods of the class that have none of their own; nothing
 * is counted by it alone, and its other elements say nothing there.
 *
 * <p>Several methods may name the same cache; they count into the same numbers. Without the agent the annotation does
 * nothing.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface TrackedCache {

    /**
     * The name of the cache, as it appears in JConsole.
     *
     * @return the name; by default that of the class's own annotation, or else the simple name of the class
     */
    String value() default "";

    /**
     * The manager of the cache: a name for a group of caches, as in JSR-107. Caches of the same name under different
     * managers are different caches.
     *
     * @return the name of the manager; by default that of the class's own annotation, or else {@code "default"}
     */
    String manager() default "";

    /**
     * Which results are misses besides those that always are.
     *
     * @return any of them; none by default
     */
    Miss[] miss() default {};

    /**
     * Which exceptions say that nothing was found. Subclasses are meant too.
     *
     * @return their classes; none by default
     */
    Class<? extends Throwable>[] missOn() default {};

    /**
     * Which exceptions say that the entry was too old. Subclasses are meant too; of two classes that both match, the
     * one nearer to that of the exception decides.
     *
     * @return their classes; none by default
     */
    Class<? extends Throwable>[] expiredOn() default {};

    /**
     * A class that reads result or exception where the rules above do not know enough. It needs a constructor without
     * parameters.
     *
     * @return the class; none by default
     */
    Class<? extends OutcomeClassifier> classifier() default OutcomeClassifier.class;

    /**
     * Whether one call looks up many keys: those in the first parameter that is a {@code Collection} or an array. Each
     * distinct key counts as a lookup. With a {@code Map} as result, the keys that have a value in it are hits. With
     * another {@code Collection}, as many are hits as it has elements that are not {@code null}. All others are misses;
     * with a {@code null} result, or an exception of {@link #missOn}, all are. Any other exception is one lookup error.
     * Each time that an expiry predicate speaks, or {@code expired()} is signalled, one of the misses counts as
     * expired; where the cache was not ready, all of them count as that.
     *
     * <pre>{@code
     * @TrackedCache(value = "users", bulk = true)
     * Map<String, User> findAll(Collection<String> ids) { ... }
     * }</pre>
     *
     * @return whether it does
     */
    boolean bulk() default false;
}
