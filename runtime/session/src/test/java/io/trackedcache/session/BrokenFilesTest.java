package io.trackedcache.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests with files that were truncated, edited, or written by a newer release. */
class BrokenFilesTest {
    @TempDir
    Path parent;

    private Host host;
    private GlobalSessionManager session;
    private GlobalSessionManager other;

    @BeforeEach
    void startSessions() {
        host = new Host(parent.resolve("sessions"));
        session = host.startSession(100);
        other = host.startSession(200);
        other.registerVm("vm-2", "zone-b", List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "nonsense",
                "[]",
                "null",
                "\"text\"",
                "{}",
                "{\"version\": 1}",
                "{\"version\": 1, \"sessions\": []}",
                "{\"version\": 1, \"sessions\": 5}",
                "{\"version\": \"1\", \"sessions\": {}}",
                "{\"version\": 1.5, \"sessions\": {}}",
                "{\"version\": 0, \"sessions\": {}}",
                "{\"version\": 1e999999999, \"sessions\": {}}",
                "{\"version\": 1, \"sessions\": {}} {}",
                "{'version': 1, 'sessions': {}}"
            })
    void brokenRegistryIsSetAsideAndNoSessionIsLost(String broken) throws IOException {
        Files.writeString(host.registry(), broken);

        assertThat(session.activeSessions()).containsKeys(session.sessionId(), other.sessionId());
        assertThat(host.registry()).hasContent(broken);
        assertThat(session.heartbeat()).isTrue();

        assertThat(host.folder().resolve("registry.json.broken-1")).hasContent(broken);
        assertThat(registered()).containsOnlyKeys(session.sessionId(), other.sessionId());
        assertThat(registered().get(other.sessionId()))
                .extracting(SessionRecord::vm)
                .isEqualTo(other.myVm().orElseThrow());
        assertThat(host.warnings)
                .singleElement()
                .asString()
                .contains("'" + host.registry() + "' is broken", "'registry.json.broken-1'");
    }

    private Map<String, SessionRecord> registered() throws IOException {
        return Registry.parse(host.registry(), Files.readString(host.registry()))
                .sessions();
    }

    @Test
    void everyTruncationOfRegistryIsRepaired() throws IOException {
        session.heartbeat();
        String whole = Files.readString(host.registry());
        for (int length = 0; length < whole.length() - 1; length += 7) {
            Files.writeString(host.registry(), whole.substring(0, length));

            assertThat(session.heartbeat()).as("cut off after %s", length).isTrue();
            assertThat(registered()).containsOnlyKeys(session.sessionId(), other.sessionId());
        }
    }

    @Test
    void keepsTheTenNewestBrokenFiles() throws IOException {
        for (int number = 1; number <= 13; number++) {
            Files.writeString(host.registry(), "broken " + number);
            session.heartbeat();
        }

        assertThat(host.files().stream().filter(name -> name.contains(".broken-")))
                .hasSize(10);
        assertThat(host.folder().resolve("registry.json.broken-13")).hasContent("broken 13");
        assertThat(host.folder().resolve("registry.json.broken-4")).exists();
    }

    @Test
    void tooLargeRegistryIsBroken() throws IOException {
        String large = Registry.empty().text() + " ".repeat(OwnFile.MAX_BYTES);
        Files.writeString(host.registry(), large);

        assertThat(session.heartbeat()).isTrue();
        assertThat(host.folder().resolve("registry.json.broken-1")).hasSize(large.length());
        assertThat(registered()).containsKey(other.sessionId());
    }

    @Test
    void deeplyNestedRegistryIsBroken() throws IOException {
        Files.writeString(host.registry(), "{\"version\":1,\"sessions\":" + "[".repeat(1_000_000));

        assertThat(session.activeSessions()).containsKey(other.sessionId());
        assertThat(session.heartbeat()).isTrue();
    }

    @Test
    void entriesThatAreNoSessionsAreSkippedAndKept() throws IOException {
        String odd =
                "\"a\": \"text\", \"b\": 5, \"c\": null, \"d\": [], \"e\": {}, \"f\": {\"sessionId\": \"f\", \"pid\": \"x\"}";
        Files.writeString(host.registry(), "{\"version\": 1, \"sessions\": {" + odd + "}, \"more\": {\"x\": [1.50]}}");

        assertThat(session.activeSessions()).containsOnlyKeys(session.sessionId(), other.sessionId());
        assertThat(session.heartbeat()).isTrue();
        assertThat(session.cleanupStaleSessions()).isZero();

        JsonObject root = JsonText.parse(Files.readString(host.registry()));
        assertThat(root.getAsJsonObject("sessions").keySet())
                .contains("a", "b", "c", "d", "e", "f", session.sessionId());
        assertThat(root.get("more")).hasToString("{\"x\":[1.50]}");
        assertThat(host.warnings).isEmpty();
    }

    @Test
    void unknownFieldsOfAnEntryAreKept() throws IOException {
        session.heartbeat();
        String text = Files.readString(host.registry());
        Files.writeString(host.registry(), text.replace("\"pid\": 100,", "\"pid\": 100, \"colour\": \"blue\","));

        session.registerVm("vm-1", "zone-a", List.of());
        other.heartbeat();

        assertThat(host.registry()).content().contains("\"colour\": \"blue\"");
    }

    @Test
    void newerRegistryIsNeitherReplacedNorSetAside() throws IOException {
        session.registerVm("vm-1", "zone-a", List.of());
        String newer = "{\"version\": 2, \"sessions\": \"somewhere else\"}";
        Files.writeString(host.registry(), newer);
        Files.delete(host.file(session));

        assertThat(session.registerVm("vm-9", "zone-a", List.of())).isFalse();
        assertThat(host.file(session)).content().contains("vm-1").doesNotContain("vm-9");
        assertThat(session.heartbeat()).isFalse();
        assertThat(session.cleanupStaleSessions()).isZero();

        assertThat(host.registry()).hasContent(newer);
        assertThat(host.files()).noneMatch(name -> name.contains(".broken-"));
        assertThat(host.file(session)).content().contains("vm-1").doesNotContain("vm-9");
        assertThat(session.myVm()).map(VmRecord::vmId).contains("vm-1");
        assertThat(session.activeSessions()).containsKey(other.sessionId());
        assertThat(session.statistics().writeFailures()).isEqualTo(3);
        assertThat(host.warnings)
                .filteredOn(warning -> warning.contains("could not be changed"))
                .hasSize(1);
        assertThat(host.warnings).allMatch(warning -> warning.contains("is of version 2"));
    }

    @Test
    void newerSessionFileIsLeftAloneAndReportedOnce() throws IOException {
        String newer = "{\"version\": 2}";
        Path file = host.folder().resolve("session-of-tomorrow.json");
        Files.writeString(file, newer);

        session.cleanupStaleSessions();
        session.activeSessions();
        session.activeSessions();

        assertThat(file).hasContent(newer);
        assertThat(host.warnings).singleElement().asString().contains(file.toString(), "is of version 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{\"version\": 1}", "{\"version\": 1, \"sessionId\": \"x\", \"pid\": \"five\"}", "\u0000"})
    void brokenSessionFileIsSetAsideNotDeleted(String broken) throws IOException {
        Path file = host.folder().resolve("session-x.json");
        Files.writeString(file, broken);

        assertThat(session.activeSessions()).containsKey(other.sessionId());
        assertThat(file).exists();
        session.cleanupStaleSessions();

        assertThat(file).doesNotExist();
        assertThat(host.folder().resolve("session-x.json.broken-1")).hasContent(broken);
    }

    @Test
    void copyOfSessionFileIsLeftAlone() throws IOException {
        Path copy = Files.copy(host.file(other), host.folder().resolve("session-copy.json"));

        session.cleanupStaleSessions();

        assertThat(copy).exists();
        assertThat(host.warnings).singleElement().asString().contains(copy.toString(), "does not match its name");
    }

    @Test
    void writtenSessionIsReadBackUnchanged() throws IOException {
        session.describe(new JvmDescription("Main", List.of("-x"), "1", "host:1", 80, List.of("ü\u2028\"")));
        session.registerVm("vm-\uD83D\uDE00", "zone \"a\"", List.of("<b>"), Map.of("k", "\n"));

        JsonObject root = JsonText.parse(Files.readString(host.file(session)));
        FormatVersion.require(host.file(session), root);
        assertThat(SessionJson.read(new JsonFields(root)))
                .isEqualTo(registered().get(session.sessionId()))
                .isEqualTo(session.activeSessions().get(session.sessionId()));
    }

    @Test
    void fileHasDocumentedFormat() throws IOException {
        session.registerVm("vm-1", "zone-a", List.of("api"), Map.of("owner", "bob"));

        assertThat(host.file(session)).hasContent("""
                {
                  "version": 1,
                  "sessionId": "%s",
                  "pid": 100,
                  "startedAt": "2026-01-31T12:00:00Z",
                  "hostName": "home",
                  "pidNamespace": "pid:[1]",
                  "createdAt": "2026-01-31T12:00:00Z",
                  "lastSeen": "2026-01-31T12:00:00Z",
                  "vm": {
                    "vmId": "vm-1",
                    "zone": "zone-a",
                    "components": [
                      "api"
                    ],
                    "metadata": {
                      "owner": "bob"
                    },
                    "registeredAt": "2026-01-31T12:00:00Z"
                  }
                }
                """.formatted(session.sessionId()));
    }
}
