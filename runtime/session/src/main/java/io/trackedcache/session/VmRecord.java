package io.trackedcache.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A virtual machine in a cloud that a session has started and must delete again.
 *
 * @param vmId the id that the cloud has given it
 * @param zone where it runs
 * @param components the components that run on it
 * @param metadata further properties
 */
public record VmRecord(
        String vmId, String zone, List<String> components, Map<String, String> metadata, Instant registeredAt) {

    /** Copies the collections and keeps their order. */
    public VmRecord {
        requireText("vmId", vmId);
        requireText("zone", zone);
        components = List.copyOf(components);
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    }

    /** Creates a record from a caller's arguments, which may contain null. */
    static VmRecord of(
            String vmId, String zone, Collection<String> components, Map<String, String> metadata, Instant now) {
        List<String> copied = new ArrayList<>();
        for (String component : required("components", components)) {
            copied.add(required("an element of components", component));
        }
        Map<String, String> copiedMetadata = new LinkedHashMap<>();
        required("metadata", metadata)
                .forEach((name, value) ->
                        copiedMetadata.put(required("a key of metadata", name), required("metadata." + name, value)));
        return new VmRecord(vmId, zone, copied, copiedMetadata, now);
    }

    private static void requireText(String argument, @Nullable String text) {
        if (required(argument, text).isBlank()) {
            throw new IllegalArgumentException(argument + " is blank: expected a text such as '"
                    + (argument.equals("zone") ? "europe-west1-b" : "vm-17") + "'");
        }
    }

    private static <T> T required(String argument, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException(argument + " is null: expected a value");
        }
        return value;
    }

    boolean hasSameIdAs(@Nullable VmRecord other) {
        return other != null && Objects.equals(vmId, other.vmId);
    }

    /** Whether both are the same virtual machine: clouds may give one id in each zone. */
    boolean isSameVmAs(@Nullable VmRecord other) {
        return other != null && Objects.equals(vmId, other.vmId) && Objects.equals(zone, other.zone);
    }

    /** Returns the id and the zone as a text for messages. */
    String describe() {
        return "'" + vmId + "' in zone '" + zone + "'";
    }
}
