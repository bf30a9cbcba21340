/**
 * A program with hand-written caches, and a program that reads their statistics from another JVM.
 *
 * <p>{@code examples/quickstart.sh} starts both. {@link io.trackedcache.examples.quickstart.WeatherApp} is the place to
 * start. It must not depend on anything of TrackedCache but the annotations, and
 * {@link io.trackedcache.examples.quickstart.PrintCaches} only on JMX.
 */
@NullMarked
package io.trackedcache.examples.quickstart;

import org.jspecify.annotations.NullMarked;
