/**
 * The agent: starts with the JVM, weaves annotated classes as they are loaded, and brings their numbers to the views.
 *
 * <p>Called by the JVM alone. Depends on everything; nothing depends on it. {@link io.trackedcache.agent.Premain} is
 * Java 8 byte code and refuses older JVMs; {@link io.trackedcache.agent.AgentStart} asks the {@code …Check}s and
 * installs.
 *
 * <p>Guarantees, each proven in a forked JVM:
 *
 * <ol>
 *   <li>No error of ours reaches the application; what goes wrong is said in one line on stderr.
 *   <li>premain touches no {@code ManagementFactory}, no {@code java.util.logging}, no NIO file and no network: each of
 *       these early breaks somebody's application server.
 *   <li>There is one thread, {@code trackedcache-housekeeper}, a daemon that no application waits for.
 * </ol>
 */
@NullMarked
package io.trackedcache.agent;

import org.jspecify.annotations.NullMarked;
