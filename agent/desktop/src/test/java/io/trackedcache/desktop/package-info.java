/**
 * Tests the agent in the windows of JConsole and VisualVM, on a virtual display. Start at {@code JConsoleIT}. The tests
 * need packages of the operating system and run only with the profile "desktop"; without the packages they fail.
 */
@NullMarked
package io.trackedcache.desktop;

import org.jspecify.annotations.NullMarked;
