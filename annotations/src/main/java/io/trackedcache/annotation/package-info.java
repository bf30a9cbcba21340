/**
 * What the author of a cache writes on its methods.
 *
 * <p>The annotations are read from class files by the weaver and by nothing else: a program that carries them runs the
 * same with and without the agent, and even without this jar at run time. Java 8 class files, no dependency.
 */
package io.trackedcache.annotation;
