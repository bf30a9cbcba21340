package io.trackedcache.port;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Collection;

/** Finds free ports by listening on them for an instant: the operating system has no other answer. */
final class PortSearch {
    int firstFree(String name, int from, Collection<Integer> taken) {
        for (int port = from; port <= PortNumber.MAX; port++) {
            if (!taken.contains(port) && isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("no port from " + from + " to " + PortNumber.MAX + " is free for '" + name
                + "': set it to a lower one and try again");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            // Another process listens on it, or this one may not.
            return false;
        }
    }
}
