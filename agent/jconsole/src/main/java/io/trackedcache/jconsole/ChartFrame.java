package io.trackedcache.jconsole;

import java.awt.Rectangle;

/**
 * Where in the picture a moment and a rate are.
 *
 * @param plot what lies between the axes
 * @param scale of the rates, upwards
 * @param nowNanos the moment at the right edge
 * @param spanNanos from there back to the left edge
 */
record ChartFrame(Rectangle plot, ChartScale scale, long nowNanos, long spanNanos) {
    double x(long nanos) {
        return plot.getMaxX() - plot.width * ((double) (nowNanos - nanos) / spanNanos);
    }

    double y(double rate) {
        return plot.getMaxY() - plot.height * (rate / scale.top());
    }
}
