/**
 * A shop on the web, with a cache of prices and one of stock, written by hand as people write them.
 *
 * <p>It knows the annotations and nothing else of TrackedCache.
 */
@NullMarked
package io.trackedcache.examples.springboot;

import org.jspecify.annotations.NullMarked;
