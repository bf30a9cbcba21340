/** Access of the tests of woven code to what probes have been given. */
@NullMarked
package io.trackedcache.probe.instance;

import org.jspecify.annotations.NullMarked;
