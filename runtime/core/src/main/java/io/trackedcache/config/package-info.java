/**
 * The settings that a user gives to the agent.
 *
 * <p>Start with {@link io.trackedcache.config.SettingKeys}, the table of all settings. They flow once: the sources are
 * merged in a fixed precedence (agent arguments, system properties {@code trackedcache.*}, environment
 * {@code TRACKEDCACHE_*}, file, defaults) into {@link io.trackedcache.config.Settings}, from which each area takes a
 * record of its own. Called by every area that has settings. Depends on {@code tracker} for the values that its
 * settings take, and on nothing else of the project. Safe inside premain: no logging, no NIO, no JMX.
 */
@NullMarked
package io.trackedcache.config;

import org.jspecify.annotations.NullMarked;
