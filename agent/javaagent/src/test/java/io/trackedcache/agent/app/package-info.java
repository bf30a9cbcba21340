/** Small test applications with one trait each, which run in forked JVMs with the agent. */
@NullMarked
package io.trackedcache.agent.app;

import org.jspecify.annotations.NullMarked;
