/**
 * What is counted, against what the Javadoc of the annotations says: random programs against a naive reading of the
 * rules, every result against every attribute, and all that happens in a cache at once on many threads.
 */
@NullMarked
package io.trackedcache.agent.model;

import org.jspecify.annotations.NullMarked;
