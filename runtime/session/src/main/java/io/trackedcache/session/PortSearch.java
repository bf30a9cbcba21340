package io.trackedcache.session;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Collection;

/** Looks for ports by trying to listen there, which is the only way to know. */
final class PortSearch {
    int firstFree(String name, int from, Collection<Integer> taken) {
        for (int port = from; port <= PortNumber.MOST; port++) {
            if (!taken.contains(port) && isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("no port from " + from + " to " + PortNumber.MOST + " is free for '" + name
                + "': set it to a lower one and try again");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            // Somebody listens there, or we may not.
            return false;
        }
    }
}
