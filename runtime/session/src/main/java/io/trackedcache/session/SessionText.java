package io.trackedcache.session;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON text of a session, for its own file and for the shared text. {@link SessionJson} reads it. */
final class SessionText {
    private static final String[] COUNTERS = {
        "vmsRegistered", "vmsUnregistered", "registryCleanups", "staleSessionsRemoved", "writeFailures"
    };

    private SessionText() {}

    /** Returns the content of the session's own file. */
    static String of(SessionRecord session) {
        JsonBuilder json = stamped();
        write(session, json);
        return json.text();
    }

    /** Returns the shared text of the state, which {@link StateJson} reads. */
    static String of(SessionState state) {
        JsonBuilder json = state(of(state.session()), state.settings(), state.left());
        write(state.counters(), json);
        return json.end().text();
    }

    /** Returns the shared text of a session that has counted nothing, from the content of its file. */
    static String ofUncounted(String file, SessionSettings settings, boolean left) {
        JsonBuilder json = state(file, settings, left);
        for (String counter : COUNTERS) {
            json.field(counter, 0);
        }
        return json.end().text();
    }

    private static JsonBuilder state(String file, SessionSettings settings, boolean left) {
        return stamped()
                .json("session", file)
                .field("directory", settings.directory())
                .field("maxAge", settings.maxAge().toString())
                .field("left", Boolean.toString(left))
                .object("counters");
    }

    private static JsonBuilder stamped() {
        return new JsonBuilder().field(FormatVersion.FIELD, FormatVersion.CURRENT);
    }

    private static void write(SessionCounters counters, JsonBuilder json) {
        json.field(COUNTERS[0], counters.vmsRegistered())
                .field(COUNTERS[1], counters.vmsUnregistered())
                .field(COUNTERS[2], counters.registryCleanups())
                .field(COUNTERS[3], counters.staleSessionsRemoved())
                .field(COUNTERS[4], counters.writeFailures())
                .optional("lastFailure", counters.lastFailure());
    }

    private static void write(SessionRecord session, JsonBuilder json) {
        JvmIdentity jvm = session.jvm();
        json.field("sessionId", session.sessionId())
                .field("pid", jvm.pid())
                .optional("startedAt", text(jvm.startedAt()))
                .field("hostName", jvm.hostName())
                .optional("pidNamespace", jvm.pidNamespace())
                .field("createdAt", InstantText.of(session.createdAt()))
                .field("lastSeen", InstantText.of(session.lastSeen()));
        if (session.vm() != null) {
            write(session.vm(), json);
        }
        if (session.description() != null) {
            write(session.description(), json);
        }
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : InstantText.of(time);
    }

    private static void write(VmRecord vm, JsonBuilder json) {
        json.object("vm")
                .field("vmId", vm.vmId())
                .field("zone", vm.zone())
                .texts("components", vm.components())
                .object("metadata");
        for (Map.Entry<String, String> entry : vm.metadata().entrySet()) {
            json.field(entry.getKey(), entry.getValue());
        }
        json.end().field("registeredAt", InstantText.of(vm.registeredAt())).end();
    }

    private static void write(JvmDescription jvm, JsonBuilder json) {
        json.object("jvm")
                .field("mainClass", jvm.mainClass())
                .texts("arguments", jvm.arguments())
                .field("agentVersion", jvm.agentVersion())
                .optional("jmxAddress", jvm.jmxAddress());
        if (jvm.httpPort() != null) {
            json.field("httpPort", jvm.httpPort());
        }
        json.texts("caches", jvm.caches()).end();
    }
}
