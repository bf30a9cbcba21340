/**
 * The samples of the page about the annotations, as classes that run: what stands between two marks stands there too.
 */
@NullMarked
package io.trackedcache.agent.samples;

import org.jspecify.annotations.NullMarked;
