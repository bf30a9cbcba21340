package io.trackedcache.session;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/**
 * A program that uses the library and calls nothing but {@code get}. Prints the id of its session, and then a line for
 * each line of standard input, when its background thread has done all that it had to do.
 */
final class LibraryProgram {
    private LibraryProgram() {}

    public static void main(String[] arguments) throws IOException {
        System.setProperty("trackedcache.session.dir", arguments[0]);
        GlobalSessionManager session = GlobalSessionManager.get();
        System.out.println(session.sessionId());
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            SessionStatistics statistics =
                    session.async().statistics().toCompletableFuture().join();
            System.out.println("failures " + statistics.writeFailures());
        }
    }
}
