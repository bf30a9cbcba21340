/** Tests the tab without a display: components paint into images, and snapshots come from a fake JVM. */
@NullMarked
package io.trackedcache.jconsole;

import org.jspecify.annotations.NullMarked;
