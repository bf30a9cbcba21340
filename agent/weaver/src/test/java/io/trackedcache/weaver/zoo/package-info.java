/**
 * The zoo: tiny classes, each with one trait that the weaver must cope with, and a name that says which.
 *
 * <p>A lookup is called {@code find} and, where its trait allows it, misses for an empty key and hits for any other.
 */
@NullMarked
package io.trackedcache.weaver.zoo;

import org.jspecify.annotations.NullMarked;
