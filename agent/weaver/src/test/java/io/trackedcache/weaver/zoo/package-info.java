/**
 * The zoo: tiny classes, each of which has one trait that the weaver must handle, and is named after it.
 *
 * <p>A lookup is called {@code find}. If its trait allows it, it is a miss for an empty key and a hit for any other
 * key.
 */
@NullMarked
package io.trackedcache.weaver.zoo;

import org.jspecify.annotations.NullMarked;
