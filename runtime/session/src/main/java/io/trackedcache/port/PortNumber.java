package io.trackedcache.port;

import org.jspecify.annotations.Nullable;

/** The numbers that a port can have. */
final class PortNumber {
    static final int MAX = 65_535;
    static final String EXPECTED = "expected a whole number from 1 to " + MAX;

    private PortNumber() {}

    static int require(String what, @Nullable Integer port) {
        if (port == null) {
            throw new IllegalArgumentException(what + " is null: " + EXPECTED);
        }
        return require(what, port.intValue());
    }

    static int require(String what, int port) {
        if (!isPort(port)) {
            throw new IllegalArgumentException(what + " is " + port + ": " + EXPECTED);
        }
        return port;
    }

    static boolean isPort(int port) {
        return port >= 1 && port <= MAX;
    }
}
