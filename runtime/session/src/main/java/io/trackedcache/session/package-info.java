/**
 * Makes each JVM a session of its user. A session is kept in files that the other JVMs of that user read.
 *
 * <p>A plain library, used by the agent and by programs. Start at {@link io.trackedcache.session.GlobalSessionManager}.
 * Knows {@code config} and nothing else of this project, has no thread except that of
 * {@link io.trackedcache.session.AsyncSessionManager}.
 *
 * <p>A change passes through {@code Changes} (locks), {@code SessionStore} (what is written) and {@code OwnFile} (how
 * it is written). Its result is then stored in the {@code SharedText}, which all copies of these classes in the JVM
 * share.
 *
 * <p>With the agent on Linux a session is a {@code LightSession} as long as it changes no file but its own. That takes
 * the locks of the JVM, but not the lock of the folder.
 *
 * <p>Assumed:
 *
 * <ol>
 *   <li>Equal string literals are one object in a JVM, whichever class loaders their classes have: that object is the
 *       lock.
 *   <li>The operating system releases a lock when its process ends or closes the file. A process never has the lock
 *       file open twice while it is locked.
 *   <li>Renaming a file within a folder is atomic: a reader sees the old file or the new one.
 *   <li>Only the user can write to the folder. Any other folder is refused.
 * </ol>
 *
 * <p>Guaranteed:
 *
 * <ol>
 *   <li>One JVM is one session, however many copies of these classes it has, and no copy's class loader is kept alive.
 *   <li>Locks are taken in one order: the JVM's lock for files, the folder's lock, the lock of the shared text. The
 *       last one is never held while a file is accessed. The first two are held for one change, and none while a thread
 *       waits for another process. It waits no longer than the configured patience, and less than half a second when
 *       the session leaves.
 *   <li>No code of the application runs while a lock is held, loggers included.
 *   <li>A change is in all files or in none, and in memory only after it is in the files. If a process is killed
 *       between two files, the session's own file is the truth.
 *   <li>Readers need no lock and find whole files, whenever a writer is killed.
 *   <li>Only regular files of the same user are removed: the session's own; temporary files, while the lock is held,
 *       unless their session lives; files of sessions that were found dead under the same lock; the oldest of more than
 *       ten broken files; and the file of a virtual machine that was left behind, when a user acknowledges it or its
 *       session turns out to live.
 *   <li>A virtual machine that was registered is in a file until it is unregistered or acknowledged.
 * </ol>
 */
@NullMarked
package io.trackedcache.session;

import org.jspecify.annotations.NullMarked;
