/**
 * Snapshots of another JVM, read from the agent's MBeans, and the rates between two snapshots.
 *
 * <p>The tab calls it; start at {@code SnapshotReader}. It depends on {@code javax.management}, and must not depend on
 * AWT, Swing or the tab. As in the MBeans, unknown numbers are negative and unknown texts are empty. What an older
 * agent does not have is unknown.
 */
@NullMarked
package io.trackedcache.jconsole.snapshot;

import org.jspecify.annotations.NullMarked;
