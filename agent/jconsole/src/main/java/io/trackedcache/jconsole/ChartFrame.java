package io.trackedcache.jconsole;

import java.awt.Rectangle;

/**
 * The coordinate system of the chart.
 *
 * @param plot the area between the axes
 * @param scale the scale of the rates, upwards
 * @param nowNanos the time at the right edge
 * @param spanNanos the time between the left and the right edge
 */
record ChartFrame(Rectangle plot, ChartScale scale, long nowNanos, long spanNanos) {
    double x(long nanos) {
        return plot.getMaxX() - plot.width * ((double) (nowNanos - nanos) / spanNanos);
    }

    double y(double rate) {
        return plot.getMaxY() - plot.height * (rate / scale.top());
    }
}
