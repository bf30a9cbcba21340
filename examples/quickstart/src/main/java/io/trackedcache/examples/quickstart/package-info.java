/**
 * A program with hand-written caches, and a reader that looks at their numbers from outside.
 *
 * <p>{@link io.trackedcache.examples.quickstart.WeatherApp} knows the annotation and nothing else of TrackedCache;
 * {@link io.trackedcache.examples.quickstart.PrintCaches} knows JMX and nothing else.
 */
@NullMarked
package io.trackedcache.examples.quickstart;

import org.jspecify.annotations.NullMarked;
