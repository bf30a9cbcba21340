/**
 * The matrix of cache shapes: each library, in each shape that it has, with loads on each kind of thread. The driver
 * keeps books of what it has looked up and of what the source of the values was asked for; the counts must be the same.
 * The golden file {@code matrix.txt} has the verdicts. Start at MatrixIT; Cell is what a library implements.
 */
@NullMarked
package io.trackedcache.trials.matrix;

import org.jspecify.annotations.NullMarked;
