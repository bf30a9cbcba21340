/** Tiny applications that run in JVMs of their own, with the agent: one trait each. */
@NullMarked
package io.trackedcache.agent.app;

import org.jspecify.annotations.NullMarked;
