/** The tab without a display: components that paint into images, and readings that were made up. */
@NullMarked
package io.trackedcache.jconsole;

import org.jspecify.annotations.NullMarked;
