/**
 * Settings: what the user asked for, from wherever it was said.
 *
 * <p>Settings flow once: the sources are read in one stated precedence (agent arguments, system properties
 * {@code trackedcache.*}, environment {@code TRACKEDCACHE_*}, file, defaults) into
 * {@link io.trackedcache.config.Settings}, from which each area takes a record of its own. Reads nothing by itself:
 * properties, environment and file come in as arguments. Depends on nothing of ours. Safe inside premain: no logging,
 * no NIO, no JMX.
 */
@NullMarked
package io.trackedcache.config;

import org.jspecify.annotations.NullMarked;
