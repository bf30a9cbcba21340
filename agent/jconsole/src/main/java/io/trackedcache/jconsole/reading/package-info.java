/**
 * What the tab knows of the other JVM: what was read from its beans, and the rates between two readings.
 *
 * <p>Called by the tab. Depends on {@code javax.management} and on nothing that needs a screen. Numbers that are
 * unknown are negative, texts that are unknown are empty, as the beans have it; what an older agent lacks is unknown.
 */
@NullMarked
package io.trackedcache.jconsole.reading;

import org.jspecify.annotations.NullMarked;
