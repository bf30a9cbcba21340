/**
 * Settings: what the user asked for, from wherever it was said.
 *
 * <p>Settings flow once: the sources are read in one stated precedence (agent arguments, system properties
 * {@code trackedcache.*}, environment {@code TRACKEDCACHE_*}, file, defaults) into
 * {@link io.trackedcache.config.Settings}, from which each area takes a record of its own. A source that is not given
 * is not read, but for the file, whose name is itself a setting. Knows the words of {@code tracker} that a setting
 * takes, and nothing else of ours. Safe inside premain: no logging, no NIO, no JMX.
 */
@NullMarked
package io.trackedcache.config;

import org.jspecify.annotations.NullMarked;
