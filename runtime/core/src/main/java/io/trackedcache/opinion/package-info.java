/** Second opinions: the counters that an application keeps itself of a cache, next to our own count. */
@NullMarked
package io.trackedcache.opinion;

import org.jspecify.annotations.NullMarked;
