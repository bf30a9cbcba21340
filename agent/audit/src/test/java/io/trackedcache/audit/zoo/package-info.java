/**
 * The zoo: tiny classes, each with one trait that the audit must see or see through, and a name that says which.
 *
 * <p>A line that loses updates says so in a comment, {@code // lost}; the audit must find these lines and no others.
 *
 * <p>Written as applications are: nothing is said about null.
 */
@NullUnmarked
package io.trackedcache.audit.zoo;

import org.jspecify.annotations.NullUnmarked;
