package io.trackedcache.desktop;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A virtual display with a screen of its own. */
final class Display implements AutoCloseable {
    private final Process server;
    private final String number;

    private Display(Process server, String number) {
        this.server = server;
        this.number = number;
    }

    static Display start() throws IOException {
        // It takes a number that is free, and says which one as soon as it can be connected to.
        Process server = new ProcessBuilder(
                        Programs.onThePath("Xvfb", "xvfb"),
                        "-displayfd",
                        "1",
                        "-screen",
                        "0",
                        "1600x1200x24",
                        "-nolisten",
                        "tcp")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String number = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.US_ASCII))
                .readLine();
        if (number == null) {
            throw new IllegalStateException("Xvfb ended without a display");
        }
        return new Display(server, number);
    }

    void addTo(Map<String, String> environment) {
        environment.put("DISPLAY", ":" + number);
    }

    @Override
    public void close() {
        server.destroy();
    }
}
