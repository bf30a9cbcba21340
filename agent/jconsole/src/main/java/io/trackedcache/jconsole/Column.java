package io.trackedcache.jconsole;

import java.util.function.Function;

/**
 * One column of a table.
 *
 * @param title the text of the header; unique in its table
 * @param help the tooltip of the header
 * @param type the type of the values, which are comparable with each other
 * @param width the initial width in pixels
 * @param value returns the value for a row
 * @param <R> the type of the rows
 */
record Column<R>(String title, String help, Class<?> type, int width, Function<R, Object> value) {}
