/**
 * What is loaded into a desktop tool, to use its windows as a person would and to read what they show. It is reached
 * over JMX, and depends on the JDK alone, as it has no class path there but its own jar.
 */
@NullMarked
package io.trackedcache.desktop.inside;

import org.jspecify.annotations.NullMarked;
