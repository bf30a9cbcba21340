/**
 * Loaded into a desktop tool, to use its windows as a user does and to read what they show. The tests call it over JMX;
 * start at {@code WindowsMXBean}. It must not depend on anything but the JDK, because only its own jar is on the class
 * path there.
 */
@NullMarked
package io.trackedcache.desktop.inside;

import org.jspecify.annotations.NullMarked;
