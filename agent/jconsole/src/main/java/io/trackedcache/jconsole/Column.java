package io.trackedcache.jconsole;

import java.util.function.Function;

/**
 * One column of a table.
 *
 * @param title what its header says; no two columns of a table have the same
 * @param help what the tooltip of the header says
 * @param type of its values, each of which can be compared with the others
 * @param width that it is given first, in pixels
 * @param value what it shows of a row
 * @param <R> what a row is
 */
record Column<R>(String title, String help, Class<?> type, int width, Function<R, Object> value) {}
