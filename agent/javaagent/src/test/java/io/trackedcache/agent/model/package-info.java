/**
 * Tests of the counts against the Javadoc of the annotations: random programs against a naive model of the rules, every
 * result against every attribute, and every feature of a cache at once on many threads.
 */
@NullMarked
package io.trackedcache.agent.model;

import org.jspecify.annotations.NullMarked;
