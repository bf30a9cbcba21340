/** Applications that keep their own books of their caches, under load. Start at RightCountersIT. */
@NullMarked
package io.trackedcache.trials.books;

import org.jspecify.annotations.NullMarked;
