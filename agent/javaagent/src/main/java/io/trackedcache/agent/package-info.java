/**
 * The agent. It starts with the JVM, rewrites annotated classes as they are loaded, and connects their counters to the
 * views.
 *
 * <p>Only the JVM and {@link io.trackedcache.agent.Main} call it. It depends on all other packages; none depends on it.
 *
 * <p>Where to start: {@link io.trackedcache.agent.Premain} is the entry point, in Java 8 byte code, and refuses older
 * JVMs. {@link io.trackedcache.agent.AgentStart} runs the checks ({@code …Check}) and installs everything else.
 * {@code WeavingTransformer} sees each class that is loaded. {@code Housekeeper} is the background thread; what runs on
 * it is a {@code …Task}.
 *
 * <p>Guaranteed, each proven in a forked JVM:
 *
 * <ol>
 *   <li>No error of the agent reaches the application; each is reported in one line on standard error.
 *   <li>premain uses no {@code ManagementFactory}, no {@code java.util.logging}, no NIO file and no network: using any
 *       of these so early breaks some application server.
 *   <li>The agent has one permanent thread, {@code trackedcache-housekeeper}. It is a daemon thread, and no application
 *       waits for it.
 * </ol>
 */
@NullMarked
package io.trackedcache.agent;

import org.jspecify.annotations.NullMarked;
