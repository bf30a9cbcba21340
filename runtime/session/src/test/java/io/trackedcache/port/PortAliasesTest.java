package io.trackedcache.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortAliasesTest {
    private static final Map<String, String> EMPTY_ENVIRONMENT = Map.of();

    private final List<String> warnings = new ArrayList<>();

    private static PortAliases ports() {
        return ports(EMPTY_ENVIRONMENT);
    }

    private static PortAliases ports(Map<String, String> environment) {
        return PortAliases.standardBuilder().build(environment::get);
    }

    @ParameterizedTest
    @CsvSource({
        "main_api,backend_port,8010",
        "frontend,frontend_port,3000",
        "websocket_router,websocket_port,8001",
        "llama_cpp,llama_port,8080",
        "event_ui,event_ui_port,8888"
    })
    void nameAndOldNameSharePort(String name, String alias, int byDefault) {
        PortAliases ports = ports();
        Map<String, Integer> byName = ports.asMap();
        Map<String, Integer> byAlias = ports.aliases();
        assertThat(ports.get(name)).isEqualTo(ports.get(alias)).isEqualTo(byDefault);

        assertThat(ports.set(name, 4001)).isEqualTo(byDefault);
        assertThat(ports.get(alias)).isEqualTo(4001);
        ports.set(alias, 4002);
        assertThat(ports.get(name)).isEqualTo(4002);
        assertThat(byName.put(name, 4003)).isEqualTo(4002);
        assertThat(byAlias).containsEntry(alias, 4003);
        assertThat(byAlias.put(alias, 4004)).isEqualTo(4003);
        assertThat(byName).containsEntry(name, 4004);
        byAlias.entrySet().stream()
                .filter(entry -> entry.getKey().equals(alias))
                .forEach(entry -> entry.setValue(4005));
        assertThat(byName.get(name)).isEqualTo(ports.get(alias)).isEqualTo(4005);
    }

    @Test
    void sampleMovesToFreePort() {
        assertThat(PortSamples.ports().get("main_api")).isGreaterThanOrEqualTo(8011);
    }

    @Test
    void eachViewHasOneKindOfName() {
        PortAliases ports = ports();

        assertThat(ports.asMap())
                .isEqualTo(Map.of(
                        "main_api",
                        8010,
                        "frontend",
                        3000,
                        "websocket_router",
                        8001,
                        "llama_cpp",
                        8080,
                        "event_ui",
                        8888));
        assertThat(ports.aliases())
                .isEqualTo(Map.of(
                        "backend_port",
                        8010,
                        "frontend_port",
                        3000,
                        "websocket_port",
                        8001,
                        "llama_port",
                        8080,
                        "event_ui_port",
                        8888));
        assertThat(ports.asMap().get("backend_port")).isNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ports.asMap().put("frontend_port", 1))
                .withMessage("unknown port 'frontend_port' here: valid are main_api, frontend, websocket_router,"
                        + " llama_cpp, event_ui");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ports.aliases().put("backend_prt", 1))
                .withMessage("unknown port 'backend_prt' here: did you mean 'backend_port'?");
    }

    @Test
    void entryOfViewStaysLive() {
        PortAliases ports = ports();
        Map.Entry<String, Integer> entry = ports.aliases().entrySet().iterator().next();

        ports.moveToNextFree("main_api");
        ports.set("main_api", 4001);

        assertThat(entry).hasToString("backend_port=4001").isEqualTo(Map.entry("backend_port", 4001));
    }

    @Test
    void nothingCanBeRemoved() {
        Map<String, Integer> byName = ports().asMap();

        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> byName.remove("main_api"))
                .withMessageContaining("names of ports cannot be added or removed");
        assertThatThrownBy(() -> byName.remove("unknown")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(byName::clear).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> byName.keySet().remove("main_api")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> byName.values().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThat(byName).hasSize(5);
    }

    @Test
    void environmentOverridesDefault() {
        assertThat(ports(Map.of("MAIN_API_PORT", " 9000 ")).get("backend_port")).isEqualTo(9000);
        assertThat(ports(Map.of("BACKEND_PORT", "9000")).get("main_api")).isEqualTo(9000);
        assertThat(ports(Map.of("BACKEND_PORT", "9000", "MAIN_API_PORT", "9000"))
                        .get("main_api"))
                .isEqualTo(9000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"eighty", "0", "65536", "-1", "80.5", "99999999999", "0x50", "tcp://host:0", "host:80"})
    void rejectsVariableThatIsNoPort(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ports(Map.of("FRONTEND_PORT", text)))
                .withMessage("the environment variable FRONTEND_PORT is '" + text
                        + "': expected a whole number from 1 to 65535; unset it for 3000, the default of 'frontend'");
    }

    private PortAliases portsWithWarnings(Map<String, String> environment) {
        return PortAliases.standardBuilder().build(environment::get, warnings::add);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"tcp://10.43.7.11:80", "tcp://[fd00::7:1]:80", "https://frontend.local:80/", " udp://h:80 "})
    void addressOfServiceHasThePort(String address) {
        assertThat(portsWithWarnings(Map.of("FRONTEND_PORT", address)).get("frontend"))
                .isEqualTo(80);
        assertThat(warnings).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "tcp://10.43.7.11", "tcp://10.43.7.11:", "tcp://"})
    void variableWithoutPortIsWarningAndDefaultIsUsed(String text) {
        assertThat(portsWithWarnings(Map.of("FRONTEND_PORT", text)).get("frontend"))
                .isEqualTo(3000);
        assertThat(warnings)
                .containsExactly("the environment variable FRONTEND_PORT is '" + text
                        + "', which has no port: 3000, the default of 'frontend', is used; unset it or set a port");
    }

    @Test
    void numberIsPreferredToAddressOfService() {
        assertThat(portsWithWarnings(Map.of("MAIN_API_PORT", "tcp://10.0.0.1:80", "BACKEND_PORT", "9000"))
                        .get("main_api"))
                .isEqualTo(9000);
        assertThat(portsWithWarnings(Map.of("MAIN_API_PORT", "9000", "BACKEND_PORT", "tcp://10.0.0.1:80"))
                        .get("main_api"))
                .isEqualTo(9000);
        assertThat(portsWithWarnings(Map.of("MAIN_API_PORT", "tcp://h:81", "BACKEND_PORT", "tcp://h:80"))
                        .get("main_api"))
                .isEqualTo(81);
        assertThat(warnings).isEmpty();
    }

    @Test
    void servicesOfOnePortDoNotFailTheProgram() {
        PortAliases ports = portsWithWarnings(Map.of(
                "MAIN_API_PORT", "tcp://10.0.0.1:3000",
                "WEBSOCKET_PORT", "tcp://10.0.0.2:80",
                "EVENT_UI_PORT", "tcp://10.0.0.3:80"));

        assertThat(ports)
                .hasToString("{main_api=8010, frontend=3000, websocket_router=80, llama_cpp=8080, event_ui=8888}");
        assertThat(warnings)
                .containsExactly(
                        "the port 3000 of the environment variable MAIN_API_PORT is that of 'frontend' already:"
                                + " 8010, the default of 'main_api', is used; set the variable to another port",
                        "the port 80 of the environment variable EVENT_UI_PORT is that of 'websocket_router' already:"
                                + " 8888, the default of 'event_ui', is used; set the variable to another port");
    }

    /** Kubernetes sets such variables in the container's real environment. */
    @Test
    void standardPortsAreBuiltUnderKubernetes() throws IOException {
        ProcessBuilder program = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                StandardPorts.class.getName());
        program.environment()
                .putAll(Map.of(
                        "FRONTEND_PORT", "tcp://10.43.7.11:80",
                        "FRONTEND_PORT_80_TCP", "tcp://10.43.7.11:80",
                        "BACKEND_PORT", ""));

        Process process = program.redirectError(ProcessBuilder.Redirect.DISCARD).start();

        assertThat(process.inputReader().lines())
                .contains("{main_api=8010, frontend=80, websocket_router=8001, llama_cpp=8080, event_ui=8888}");
    }

    /** Prints the standard ports of its environment. */
    static final class StandardPorts {
        private StandardPorts() {}

        public static void main(String[] arguments) {
            System.out.println(PortAliases.standard());
        }
    }

    @Test
    void swapsPortsInOneStep() {
        PortAliases ports = ports();

        ports.setAll(Map.of("backend_port", 3000, "frontend", 8010));
        assertThat(ports.get("main_api")).isEqualTo(3000);
        assertThat(ports.get("frontend_port")).isEqualTo(8010);

        ports.asMap().putAll(Map.of("main_api", 8010, "frontend", 3000));
        assertThat(ports.aliases()).containsEntry("backend_port", 8010).containsEntry("frontend_port", 3000);
    }

    @Test
    void setsAllPortsOrNone() {
        PortAliases ports = ports();
        Map<String, Integer> before = Map.copyOf(ports.asMap());
        Map<String, Integer> withNull = new HashMap<>(Map.of("main_api", 1));
        withNull.put("frontend", null);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ports.setAll(Map.of("main_api", 7000, "frontend", 8001)))
                .withMessageContaining("the port 8001 of 'frontend' is that of 'websocket_router' already");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ports.setAll(Map.of("main_api", 7000, "frontend", 7000)))
                .withMessageContaining("already: choose another one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ports.setAll(Map.of("main_api", 7000, "backend_port", 7001)))
                .withMessageContaining("by its names: expected one of them");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ports.setAll(withNull))
                .withMessage("the port of 'frontend' is null: expected a whole number from 1 to 65535");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ports.asMap().putAll(Map.of("main_api", 7000, "frontend_port", 1)))
                .withMessageContaining("unknown port 'frontend_port' here");
        assertThat(ports.asMap()).isEqualTo(before);
    }

    /** Another thread sees both ports before the swap or both after it. */
    @Test
    void swapIsNeverSeenHalf() {
        PortAliases ports = ports();
        CompletableFuture<Void> swapping = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 2_000; i++) {
                ports.setAll(Map.of("main_api", 3000, "frontend", 8010));
                ports.setAll(Map.of("main_api", 8010, "frontend", 3000));
            }
        });
        do {
            assertThat(ports.toString())
                    .matches("\\{main_api=(8010, frontend=3000|3000, frontend=8010), websocket_router.*");
        } while (!swapping.isDone());
        swapping.join();
    }

    @Test
    @SuppressWarnings("NullAway") // What a caller without a null checker may do.
    void nullNameIsNamed() {
        PortAliases ports = ports();
        String all = "main_api, frontend, websocket_router, llama_cpp, event_ui";
        String old = "backend_port, frontend_port, websocket_port, llama_port, event_ui_port";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ports.get(null))
                .withMessage("the name of a port is null: valid are " + all + ", " + old);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ports.set(null, 1))
                .withMessageStartingWith("the name of a port is null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ports.aliases().put(null, 1))
                .withMessage("the name of a port is null: valid are " + old);
    }

    @Test
    void rejectsVariablesThatDisagreeAndNamesBoth() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ports(Map.of("BACKEND_PORT", "9001", "MAIN_API_PORT", "9000")))
                .withMessage("the environment variables MAIN_API_PORT=9000 and"
                        + " BACKEND_PORT=9001 both set the port 'main_api': unset one of them, or set both"
                        + " to the same port");
    }

    @Test
    void rejectsEqualPortsAndNamesBoth() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ports(Map.of("MAIN_API_PORT", "3000")))
                .withMessageContaining("the ports 'main_api' and 'frontend' are both 3000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ports().set("backend_port", 3000))
                .withMessage("the port 3000 of 'main_api' is that of 'frontend' already: choose another one,"
                        + " or swap both with setAll");
        PortAliases ports = ports();
        assertThat(ports.set("frontend", 3000)).isEqualTo(3000);
    }

    @Test
    void rejectsEqualNamesAndNamesBothPorts() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> PortAliases.builder().port("a", 1).port("a", 2).build())
                .withMessageContaining("the name 'a' is declared for the port 'a' and for the port 'a'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PortAliases.builder()
                        .port("a", 1)
                        .alias("b")
                        .port("b", 2)
                        .build())
                .withMessageContaining("the name 'b' is declared for the port 'a' and for the port 'b'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PortAliases.builder()
                        .port("a", 1)
                        .alias("x")
                        .port("b", 2)
                        .alias("x")
                        .build())
                .withMessageContaining("the name 'x' is declared for the port 'b' and for the port 'a'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PortAliases.builder().port(" ", 1).build())
                .withMessageContaining("is blank");
        assertThatIllegalStateException()
                .isThrownBy(() -> PortAliases.builder().alias("x"))
                .withMessage("alias is called before port: expected port(name, default) first");
    }

    @Test
    void suggestsNearestNameForUnknownOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ports().get("backendport"))
                .withMessage("unknown port 'backendport' here: did you mean 'backend_port'?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ports().set("mainapi", 1))
                .withMessage("unknown port 'mainapi' here: did you mean 'main_api'?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ports().nextFree("supervisor"))
                .withMessageStartingWith("unknown port 'supervisor' here: valid are main_api, frontend,");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 65_536, Integer.MAX_VALUE})
    void rejectsNumberThatIsNoPort(int number) {
        PortAliases ports = ports();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ports.aliases().put("backend_port", number))
                .withMessage("the port of 'backend_port' is " + number + ": expected a whole number from 1 to 65535");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PortAliases.builder().port("a", number));
        assertThat(ports.get("main_api")).isEqualTo(8010);
    }

    @Test
    void nextFreeSkipsPortsInUseAndPortsOfOtherNames() throws IOException {
        try (ServerSocket server = listen()) {
            PortAliases ports = ports();
            int taken = server.getLocalPort();
            ports.set("main_api", taken);
            ports.set("frontend", taken + 1);

            int free = ports.nextFree("backend_port");

            assertThat(free).isGreaterThan(taken + 1);
            assertThat(ports.get("main_api")).isEqualTo(taken);
        }
    }

    @Test
    void moveToNextFreeChangesNameAndOldName() throws IOException {
        try (ServerSocket server = listen()) {
            PortAliases ports = ports();
            ports.set("frontend", server.getLocalPort());

            int free = ports.moveToNextFree("frontend_port");

            assertThat(free).isGreaterThan(server.getLocalPort());
            assertThat(ports.get("frontend"))
                    .isEqualTo(ports.get("frontend_port"))
                    .isEqualTo(free);
        }
    }

    /** Listens on a port with some higher ports left. */
    private static ServerSocket listen() throws IOException {
        while (true) {
            ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            if (server.getLocalPort() < 65_000) {
                return server;
            }
            server.close();
        }
    }

    @Test
    void failsWithRangeWhenNoPortIsFree() throws IOException {
        int last = 65_535;
        try (ServerSocket server = new ServerSocket()) {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), last));
            PortAliases ports = ports();
            ports.set("main_api", last);

            assertThatIllegalStateException()
                    .isThrownBy(() -> ports.moveToNextFree("main_api"))
                    .withMessage("no port from 65535 to 65535 is free for 'main_api': set it to a lower one and try"
                            + " again");
            assertThat(ports.get("main_api")).isEqualTo(last);
        }
    }

    @Test
    void concurrentMovesNeverGiveTwoNamesOnePort() {
        PortAliases ports = ports();
        CompletableFuture<?>[] moving = IntStream.range(0, 4)
                .mapToObj(thread -> CompletableFuture.runAsync(() -> {
                    for (int i = 0; i < 200; i++) {
                        ports.moveToNextFree(thread % 2 == 0 ? "main_api" : "websocket_port");
                        setQuietly(ports, thread % 2 == 0 ? "main_api" : "websocket_port");
                    }
                }))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(moving).join();

        assertThat(new HashSet<>(ports.asMap().values())).hasSize(5);
    }

    private static void setQuietly(PortAliases ports, String name) {
        try {
            ports.set(name, 8001);
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageContaining("the port 8001 of");
        }
    }
}
