/** The samples of docs/annotations.md, as classes that run. The page shows the code between the two marks. */
@NullMarked
package io.trackedcache.agent.samples;

import org.jspecify.annotations.NullMarked;
