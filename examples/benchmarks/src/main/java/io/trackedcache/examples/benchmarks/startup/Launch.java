package io.trackedcache.examples.benchmarks.startup;

import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * The cost of one start.
 *
 * @param wallMillis the time until the process ended
 * @param cpuMillis user and system time of the process; absent without /proc
 * @param peakMebibytes the peak of resident memory; absent without /proc
 */
record Launch(double wallMillis, OptionalDouble cpuMillis, OptionalDouble peakMebibytes) {
    /** The unit of /proc on every Linux that a JDK runs on: a hundredth of a second. */
    private static final double MILLIS_PER_TICK = 10;

    private static final double NANOS_PER_MILLI = 1e6;
    private static final double KIBIBYTES_PER_MEBIBYTE = 1024;

    /** The index after the name of the command, which may contain spaces: user time, then system time. */
    private static final int USER_TIME = 11;

    static Launch of(long wallNanos, String output) {
        return new Launch(wallNanos / NANOS_PER_MILLI, cpuMillis(output), peakMebibytes(output));
    }

    private static OptionalDouble cpuMillis(String output) {
        return output.lines()
                .filter(line -> line.contains(" (java) "))
                .map(line -> line.substring(line.lastIndexOf(')') + 2).split(" ", -1))
                .mapToDouble(fields -> ticks(fields) * MILLIS_PER_TICK)
                .findFirst();
    }

    private static long ticks(String[] fields) {
        return Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[USER_TIME + 1]);
    }

    private static OptionalDouble peakMebibytes(String output) {
        return output.lines()
                .filter(line -> line.startsWith(ProcessUsage.PEAK))
                .flatMap(line -> Stream.of(line.replaceAll("\\D", "")))
                .mapToDouble(kibibytes -> Long.parseLong(kibibytes) / KIBIBYTES_PER_MEBIBYTE)
                .findFirst();
    }
}
