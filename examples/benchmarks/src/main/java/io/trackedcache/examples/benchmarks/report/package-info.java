/** How figures are shown: as Markdown, with the machine that they come from and the budget that they are to keep. */
@NullMarked
package io.trackedcache.examples.benchmarks.report;

import org.jspecify.annotations.NullMarked;
