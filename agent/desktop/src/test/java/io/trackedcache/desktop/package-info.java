/**
 * The agent as it is seen in the windows of real desktop tools, JConsole and VisualVM, on a virtual display. These
 * tests need packages of the operating system, and run with the profile "desktop" alone; without the packages they
 * fail.
 */
@NullMarked
package io.trackedcache.desktop;

import org.jspecify.annotations.NullMarked;
