/**
 * The state file: the counts of a registry, kept over a restart of the JVM.
 *
 * <p>Start with {@link io.trackedcache.state.StateKeeper}, which decides what is kept; {@code StateFile} owns the file
 * and {@code StateFormat} its text. Called by the agent alone. Depends on {@code registry} and {@code tracker}. Has no
 * thread: the agent's housekeeper calls it.
 *
 * <p>Guarantees: a reader finds the old state or the new one, never a half; one JVM at a time owns the file; a file
 * that cannot be read is moved aside, never overwritten; no thread of the application waits for the disk.
 */
@NullMarked
package io.trackedcache.state;

import org.jspecify.annotations.NullMarked;
