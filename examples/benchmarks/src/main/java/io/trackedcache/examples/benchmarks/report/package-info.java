/**
 * Formats figures as Markdown, with the machine they come from and their budgets. The benchmarks call it; it must not
 * depend on them. Start at {@code MarkdownTable}.
 */
@NullMarked
package io.trackedcache.examples.benchmarks.report;

import org.jspecify.annotations.NullMarked;
