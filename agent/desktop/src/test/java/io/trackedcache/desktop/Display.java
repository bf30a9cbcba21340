package io.trackedcache.desktop;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A virtual display with its own screen. */
final class Display implements AutoCloseable {
    private final Process server;
    private final String number;

    private Display(Process server, String number) {
        this.server = server;
        this.number = number;
    }

    static Display start() throws IOException {
        // Xvfb chooses a free display number, and prints it when it accepts connections.
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
