/**
 * Each JVM as a session of its user, kept in files that the other JVMs read.
 *
 * <p>A plain library: used by the agent, which lets each JVM be a session, and by programs. Knows {@code config} and
 * nothing else of ours, has no thread but the one of {@link io.trackedcache.session.AsyncSessionManager}, and touches
 * no file before the first change.
 *
 * <p>A change goes through {@code Changes} (locks), {@code SessionStore} (what is written) and {@code OwnFile} (how),
 * and then onto the {@code Whiteboard}, which all copies of these classes in a JVM share.
 *
 * <p>Assumed:
 *
 * <ol>
 *   <li>Equal literals are one object in a JVM, whichever class loaders their classes have: that object is the lock.
 *   <li>A lock of the operating system is released when its process ends, and no process closes a file twice that it
 *       has locked; so a file is locked by one opening of one thread.
 *   <li>Renaming within a folder is atomic: others see the old file or the new one.
 *   <li>Whoever may write to the folder is the user himself; it is refused otherwise.
 * </ol>
 *
 * <p>Guaranteed:
 *
 * <ol>
 *   <li>One JVM is one session, however many copies of these classes it has, and none of them is kept by that.
 *   <li>Locks are taken in one order: that of the JVM for files, that of the folder, that of the whiteboard. The last
 *       is held for moments; the first two no longer than for one change and the patience to wait for the folder.
 *   <li>No code of the application runs while a lock is held, loggers included.
 *   <li>A change is in all files or in none, and in memory only when it is in the files. Where a process is killed
 *       between two files, that of the session is the truth.
 *   <li>Whoever reads needs no lock and finds whole files, whoever is killed whenever.
 *   <li>Nothing is removed but regular files of the same user: temporary ones under the lock, those of sessions that
 *       were read under the same lock and found dead, and the oldest of more than ten broken ones.
 * </ol>
 */
@NullMarked
package io.trackedcache.session;

import org.jspecify.annotations.NullMarked;
