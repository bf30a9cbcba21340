package io.trackedcache.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.trackedcache.agent.app.LookingUp;
import io.trackedcache.agent.app.Observed;
import io.trackedcache.agent.app.ReadingRemotely;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.TabularData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of the remote access that docs/jmx.md describes: one role may read, the other may also invoke operations. */
class RemoteJmxIT {
    private static final String USERS = "io.trackedcache:type=CacheStatistics,manager=default,name=users";

    @TempDir
    private Path folder;

    private int port;

    /**
     * Finds a free port below those that the system gives away: another JVM of the tests could be given it meanwhile.
     */
    @BeforeEach
    void findPort() {
        do {
            port = ThreadLocalRandom.current().nextInt(20_000, 30_000);
        } while (!isFree(port));
    }

    private static boolean isFree(int port) {
        try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return free.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void readOnlyRoleReadsAndReadWriteRoleInvokes() throws Exception {
        try (ForkedJvm jvm = secured(ForkedJvm.of(LookingUp.class).withAgent()).start()) {
            jvm.awaitOutput("ready");
            ObjectName users = new ObjectName(USERS);
            try (RemoteBeans beans = RemoteBeans.of(port, "reader", "look")) {
                assertThat(beans.attributes(beans.await(users), "CacheHits")).isEqualTo(Map.of("CacheHits", 3L));
                assertThatExceptionOfType(SecurityException.class)
                        .isThrownBy(() -> beans.server().invoke(users, "reset", null, null));
            }
            try (RemoteBeans beans = RemoteBeans.of(port, "operator", "touch")) {
                beans.server().invoke(users, "reset", null, null);
                assertThat(beans.attributes(users, "CacheHits")).isEqualTo(Map.of("CacheHits", 0L));
            }
            assertThatExceptionOfType(SecurityException.class)
                    .isThrownBy(() -> RemoteBeans.of(port, "reader", "guessed"));
        }
    }

    @Test
    void readOnlyRoleReadsEventsAndLastReport() throws Exception {
        ForkedJvm.Launch launch = secured(ForkedJvm.of(Observed.class).withAgent("heal.auto=false"));
        try (ForkedJvm jvm = launch.start()) {
            jvm.awaitOutput("ready");
            jvm.tell("fault");
            jvm.awaitOutput("done: fault");
            ObjectName users = new ObjectName(USERS);
            try (RemoteBeans beans = RemoteBeans.of(port, "reader", "look")) {
                beans.await(users);
                TabularData events = (TabularData) beans.server().getAttribute(users, "RecentEvents");
                CompositeData report = (CompositeData) beans.server().getAttribute(users, "LastReport");

                assertThat(events.values())
                        .extracting(event -> ((CompositeData) event).get("type"))
                        .containsExactly("RESTORE", "VIOLATION");
                assertThat(report.get("summary")).asString().startsWith("1 fault found and not healed");
                assertThatExceptionOfType(SecurityException.class)
                        .isThrownBy(() ->
                                beans.server().invoke(users, "recentEvents", new Object[] {10}, new String[] {"int"}));
            }
        }
    }

    @Test
    void stepsOfThePageWork() throws Exception {
        List<String> steps = RemoteJmxPage.steps(folder, port);
        sh(steps.get(0) + steps.get(1) + "cp jmx.password noted");
        Path properties = Files.writeString(folder.resolve("management.properties"), steps.get(2));
        String password = Files.readString(folder.resolve("noted")).split("\\s+", -1)[1];
        String trust = Files.readString(folder.resolve("trust.storepass"));

        try (ForkedJvm jvm = ForkedJvm.of(LookingUp.class)
                .withAgent()
                .withJvmOption("-Dcom.sun.management.config.file=" + properties)
                .withJvmOption("-Djava.rmi.server.hostname=localhost")
                .withJvmOption("-Dcom.sun.management.jmxremote.host=127.0.0.1")
                .start()) {
            jvm.awaitOutput("ready");
            ForkedJvm.Ended client = ForkedJvm.of(ReadingRemotely.class, "" + port, "reader", password, USERS)
                    .withJvmOption("-Djavax.net.ssl.trustStore=" + folder.resolve("trust.p12"))
                    .withJvmOption("-Djavax.net.ssl.trustStorePassword=" + trust)
                    .run();

            assertThat(client).isEqualTo(new ForkedJvm.Ended(0, "3\n", ""));
            assertThat(Files.readString(folder.resolve("jmx.password"))).doesNotContain(password);
        }
    }

    private void sh(String script) throws Exception {
        Process shell = new ProcessBuilder("sh", "-e", "-c", script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("sh.out").toFile())
                .start();
        assertThat(shell.waitFor())
                .as(() -> script + RemoteJmxPage.text(folder.resolve("sh.out")))
                .isZero();
    }

    private ForkedJvm.Launch secured(ForkedJvm.Launch launch) throws IOException {
        Path passwords = Files.writeString(folder.resolve("jmx.password"), "reader look\noperator touch\n");
        Path access = Files.writeString(folder.resolve("jmx.access"), "reader readonly\noperator readwrite\n");
        Files.setPosixFilePermissions(passwords, PosixFilePermissions.fromString("rw-------"));
        return launch.withJvmOption("-Dcom.sun.management.jmxremote.port=" + port)
                .withJvmOption("-Dcom.sun.management.jmxremote.rmi.port=" + port)
                .withJvmOption("-Dcom.sun.management.jmxremote.host=127.0.0.1")
                .withJvmOption("-Djava.rmi.server.hostname=127.0.0.1")
                .withJvmOption("-Dcom.sun.management.jmxremote.ssl=false")
                .withJvmOption("-Dcom.sun.management.jmxremote.authenticate=true")
                .withJvmOption("-Dcom.sun.management.jmxremote.password.file=" + passwords)
                .withJvmOption("-Dcom.sun.management.jmxremote.access.file=" + access);
    }
}
