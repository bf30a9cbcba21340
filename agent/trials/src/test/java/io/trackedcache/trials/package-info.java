/**
 * The agent where it has to prove itself: among real libraries, in real containers, beside other agents. Each trial
 * runs in JVMs of its own, with the real agent jar.
 */
@NullMarked
package io.trackedcache.trials;

import org.jspecify.annotations.NullMarked;
