package io.trackedcache.session;

import java.util.Optional;

/** Where JMX clients connect to this JVM. */
public final class ConnectorAddress {
    private static final String LOCAL = "sun.management.JMXConnectorServer.address";
    private static final String REMOTE = "sun.management.JMXConnectorServer.0.remoteAddress";

    private ConnectorAddress() {}

    /** That of local clients, as soon as the first of them has connected; or else that of remote ones, if they may. */
    public static Optional<String> ofThisJvm() {
        return PerfData.ofProcess(ProcessHandle.current().pid(), new UserOwnership())
                .flatMap(data -> data.text(LOCAL).or(() -> data.text(REMOTE)));
    }
}
