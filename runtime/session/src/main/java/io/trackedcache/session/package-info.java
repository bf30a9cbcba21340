/** Each JVM as a session of its host, kept in files that the others read; and named ports with their old names. */
@NullMarked
package io.trackedcache.session;

import org.jspecify.annotations.NullMarked;
