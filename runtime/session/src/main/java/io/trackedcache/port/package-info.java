/**
 * Named ports of a program, with old names that stay valid.
 *
 * <p>Called by programs alone: neither the agent nor a session uses it. Knows {@code config} and nothing else of this
 * project. Start at {@link io.trackedcache.port.PortAliases}, which holds the numbers; {@code PortNames} knows the
 * names, {@code PortEnvironment} reads the environment variables, {@code PortAssignment} gives each port its first
 * number, and {@code PortView} is the map of each kind of name.
 *
 * <p>Guaranteed: no two names have the same port at any time, whichever threads set them; and no lock is held while a
 * port is tried.
 */
@NullMarked
package io.trackedcache.port;

import org.jspecify.annotations.NullMarked;
