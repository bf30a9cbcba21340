package io.trackedcache.probe;

import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A probe around the body of a method. Woven code sees it through the JDK interfaces alone:
 *
 * <ul>
 *   <li>{@link BiFunction#apply apply} enters, with instance and first argument, and returns a token, which may be
 *       null;
 *   <li>{@link BiConsumer#accept accept} exits with the result and the token;
 *   <li>{@link BiPredicate#test test} exits with the throwable and the token, and returns true.
 * </ul>
 *
 * None of the three throws.
 */
interface AroundProbe
        extends BiFunction<@Nullable Object, @Nullable Object, @Nullable Object>,
                BiConsumer<@Nullable Object, @Nullable Object>,
                BiPredicate<Throwable, @Nullable Object> {}
