package io.trackedcache.probe;

import org.jspecify.annotations.Nullable;

/**
 * What a lookup asks for, and of whom. Exists only while the lookup begins.
 *
 * @param number as {@code Keys} has it
 * @param instance the identity hash code of the instance; 0 for a static method
 * @param key belongs to the application
 */
record LookupKey(long number, int instance, @Nullable Object key) {}
