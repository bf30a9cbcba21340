/**
 * The zoo: tiny classes, each with one trait that the audit must recognize, and a name that says which.
 *
 * <p>The comment {@code // lost} marks each line that loses updates. The audit must find these lines and no others.
 *
 * <p>Written like applications, without nullness annotations.
 */
@NullUnmarked
package io.trackedcache.audit.zoo;

import org.jspecify.annotations.NullUnmarked;
