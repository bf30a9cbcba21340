package io.trackedcache.session;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON form of a session, the same in its own file, in the registry and in the shared text. */
final class SessionJson {
    private SessionJson() {}

    /** Writes a session. Fields that exist already and that this release does not know are kept. */
    static void write(SessionRecord session, JsonObject into) {
        into.addProperty("sessionId", session.sessionId());
        into.addProperty("pid", session.jvm().pid());
        put(into, "startedAt", text(session.jvm().startedAt()));
        into.addProperty("hostName", session.jvm().hostName());
        put(into, "pidNamespace", text(session.jvm().pidNamespace()));
        into.addProperty("createdAt", session.createdAt().toString());
        into.addProperty("lastSeen", session.lastSeen().toString());
        put(into, "vm", vm(session.vm()));
        put(into, "jvm", description(session.description()));
    }

    private static JsonElement vm(@Nullable VmRecord vm) {
        if (vm == null) {
            return JsonNull.INSTANCE;
        }
        JsonObject object = new JsonObject();
        object.addProperty("vmId", vm.vmId());
        object.addProperty("zone", vm.zone());
        object.add("components", texts(vm.components()));
        JsonObject metadata = new JsonObject();
        for (Map.Entry<String, String> entry : vm.metadata().entrySet()) {
            metadata.addProperty(entry.getKey(), entry.getValue());
        }
        object.add("metadata", metadata);
        object.addProperty("registeredAt", vm.registeredAt().toString());
        return object;
    }

    private static JsonElement description(@Nullable JvmDescription jvm) {
        if (jvm == null) {
            return JsonNull.INSTANCE;
        }
        JsonObject object = new JsonObject();
        object.addProperty("mainClass", jvm.mainClass());
        object.add("arguments", texts(jvm.arguments()));
        object.addProperty("agentVersion", jvm.agentVersion());
        put(object, "jmxAddress", text(jvm.jmxAddress()));
        put(object, "httpPort", jvm.httpPort() == null ? JsonNull.INSTANCE : new JsonPrimitive(jvm.httpPort()));
        object.add("caches", texts(jvm.caches()));
        return object;
    }

    private static JsonArray texts(List<String> texts) {
        JsonArray array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }

    private static JsonElement text(@Nullable Object value) {
        return value == null ? JsonNull.INSTANCE : new JsonPrimitive(value.toString());
    }

    /** Sets a field, or removes it if the value is null. */
    private static void put(JsonObject object, String name, JsonElement value) {
        object.remove(name);
        if (!value.isJsonNull()) {
            object.add(name, value);
        }
    }

    static SessionRecord read(JsonFields fields) throws BrokenFileException {
        JvmIdentity jvm = new JvmIdentity(
                fields.whole("pid"),
                fields.optionalInstant("startedAt"),
                fields.text("hostName"),
                fields.optionalText("pidNamespace"));
        Instant createdAt = fields.instant("createdAt");
        Instant lastSeen = fields.instant("lastSeen");
        return new SessionRecord(
                fields.text("sessionId"),
                jvm,
                createdAt,
                lastSeen,
                readVm(fields.optionalObject("vm")),
                readDescription(fields.optionalObject("jvm")));
    }

    private static @Nullable VmRecord readVm(@Nullable JsonFields fields) throws BrokenFileException {
        if (fields == null) {
            return null;
        }
        try {
            return new VmRecord(
                    fields.text("vmId"),
                    fields.text("zone"),
                    fields.texts("components"),
                    fields.textsByName("metadata"),
                    fields.instant("registeredAt"));
        } catch (IllegalArgumentException e) {
            throw new BrokenFileException("in its field 'vm', " + e.getMessage());
        }
    }

    private static @Nullable JvmDescription readDescription(@Nullable JsonFields fields) throws BrokenFileException {
        if (fields == null) {
            return null;
        }
        Long httpPort = fields.optionalWhole("httpPort");
        return new JvmDescription(
                fields.text("mainClass"),
                fields.texts("arguments"),
                fields.text("agentVersion"),
                fields.optionalText("jmxAddress"),
                httpPort == null ? null : httpPort.intValue(),
                fields.texts("caches"));
    }
}
