package io.trackedcache.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that performs a lookup in a cache, so that the TrackedCache agent counts every call.
 *
 * <pre>{@code
 * @TrackedCache("users")
 * User find(String id) { return map.get(id); }
 * }</pre>
 *
 * <ul>
 *   <li><b>Miss</b>: the method returns {@code null}, {@code false} ({@code boolean} or {@code Boolean}), or an empty
 *       {@code Optional}, {@code OptionalInt}, {@code OptionalLong} or {@code OptionalDouble}. {@link #miss} adds
 *       further results; with {@link Result#NEVER_A_MISS}, no result is a miss.
 *   <li><b>Hit</b>: it returns any other value.
 *   <li><b>Lookup error</b>, neither hit nor miss: it throws an exception that neither {@link #missOn} nor
 *       {@link #expiredOn} names. The caller receives the exception unchanged.
 *   <li><b>Asynchronous</b>: a {@code CompletionStage}, such as a {@code CompletableFuture}, is counted when it
 *       completes, by its value or its exception. The caller receives the same future. A cancelled future is a lookup
 *       error. Until it completes, the lookup is shown as in flight. Any other {@code Future} cannot be read without
 *       waiting: the lookup is not counted, and the agent reports that.
 *   <li><b>Reactive</b>: if the declared result is {@code Mono}, {@code Flux}, {@code Uni}, {@code Maybe},
 *       {@code Single}, {@code Publisher} or {@code Flow.Publisher}, each subscription is a lookup. The call itself is
 *       not, unless it throws.
 *       <ul>
 *         <li>The first element decides like a result, and a completion without an element like {@code null}. If
 *             several elements may come, the lookup is a hit as soon as there are two. An error decides like an
 *             exception. A cancellation before that is a lookup error.
 *         <li>The caller receives a decorated publisher of the same type, built with the library's own public
 *             operators. So the library calls its hooks, and does not use its shortcuts for constants.
 *         <li>Subclasses that the library does not create, and publishers of other libraries, are returned unchanged;
 *             the agent reports that they are not counted.
 *         <li>If the class or the cache has loads, predicates or signals, these cannot be matched to a subscription.
 *             The agent then does not count the lookup and reports that.
 *       </ul>
 *   <li><b>Kotlin</b>: a {@code Result} is read by its value or its exception. The methods that the compiler adds for
 *       {@code @JvmStatic}, {@code @JvmOverloads} and default arguments are skipped, so each call is counted once.
 *       Suspending and {@code inline} functions are not counted, and the agent reports that: Kotlin copies the code of
 *       an {@code inline} function to its callers.
 *   <li><b>Nested</b> lookups are each counted, and so is each level of a recursion.
 * </ul>
 *
 * <p>Events while the lookup runs override its result and its exception: predicates ({@link CacheExpiry},
 * {@link CacheReady}), loads ({@link CacheLoad}) and signals ({@link CacheLookup}). The last of them decides. A
 * {@link #classifier} that returns an outcome overrides them.
 *
 * <p>Allowed on every method with a body and a result: static, private, final, synchronized or generic methods, default
 * methods of interfaces, methods of records and enums. A {@code void} method may be a lookup if its class calls
 * {@link CacheLookup}; a call without a signal is not counted then. Abstract and native methods have no code to count
 * in: the agent skips and reports them. The annotation is not inherited: put it on the method that runs. On an
 * annotation of the application it has no effect on the methods that carry that annotation. A method whose results a
 * framework caches ({@code @Cacheable} of Spring) runs on misses alone, and is reported: it is a {@link CacheLoad}.
 *
 * <p>On a class, it gives its name and manager to the annotated methods of the class that have none of their own. It
 * counts nothing by itself. Its other elements have no effect there, and the agent reports them.
 *
 * <p>Several methods may name the same cache, and count together then. Without the agent the annotation has no effect.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface TrackedCache {

    /**
     * The name of the cache, as it appears in JConsole.
     *
     * @return the name; by default that of the class's own annotation, or else the full name of the class of the
     *     instance; subclasses that inherit the lookup have a cache each
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
     * Further results that count as misses.
     *
     * @return the kinds of results; none by default
     */
    Miss[] miss() default {};

    /**
     * Whether the result can mean that nothing was found. A cache that remembers "there is none" returns an empty
     * result as a hit.
     *
     * @return {@link Result#MAY_BE_A_MISS} by default
     */
    Result result() default Result.MAY_BE_A_MISS;

    /**
     * How a lookup counts that waited for a load which another lookup has caused. The setting {@code waiters} has the
     * same effect for all lookups of a cache.
     *
     * @return {@link Waiters#BY_RESULT} by default
     */
    Waiters waiters() default Waiters.BY_RESULT;

    /**
     * The exceptions that mean that no entry was found, with their subclasses.
     *
     * @return their classes; none by default
     */
    Class<? extends Throwable>[] missOn() default {};

    /**
     * The exceptions that mean that the entry was too old, with their subclasses. If an exception matches classes of
     * both {@link #missOn} and this element, the most specific class decides.
     *
     * @return their classes; none by default
     */
    Class<? extends Throwable>[] expiredOn() default {};

    /**
     * A class that decides the outcome by the result or the exception, where the rules above are not enough. It needs a
     * constructor without parameters.
     *
     * @return the class; none by default
     */
    Class<? extends OutcomeClassifier> classifier() default OutcomeClassifier.class;

    /**
     * Whether one call looks up many keys: the elements of the parameter that is annotated with {@link CacheKey}, or
     * else of the only one that is a {@code Collection} or an array. Each distinct key counts as a lookup.
     *
     * <ul>
     *   <li>If the result is a {@code Map}, the keys whose value in it would be a hit of a lookup for one key have a
     *       value. If it is another {@code Collection}, as many keys have a value as it has such elements.
     *   <li>Keys with a value are hits, less one for each load that ran within the lookup, and less one for each
     *       {@code miss()} or expiry about such a key. Keys without a value or with a load account for as many signals.
     *   <li>All other keys are misses. All keys are misses if the result is {@code null}, or if the call throws an
     *       exception of {@link #missOn}. Any other exception is one lookup error.
     *   <li>Each expiry, by a predicate or by {@code expired()}, makes one of the misses an expired one. If the cache
     *       was not ready, all misses are uninitialized ones.
     *   <li>The lookup is not counted, and the agent reports that, if the result has keys of which none was requested,
     *       or if reading the keys or the result may run code of the application.
     * </ul>
     *
     * <pre>{@code
     * @TrackedCache(value = "users", bulk = true)
     * Map<String, User> findAll(Collection<String> ids) { ... }
     * }</pre>
     *
     * @return {@code true} for a bulk lookup; {@code false} by default
     */
    boolean bulk() default false;
}
