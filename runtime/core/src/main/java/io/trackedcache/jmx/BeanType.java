package io.trackedcache.jmx;

import java.util.Map;
import java.util.TreeMap;
import javax.management.Descriptor;
import javax.management.ImmutableDescriptor;
import javax.management.openmbean.OpenType;
import org.jspecify.annotations.Nullable;

/** The Java types and descriptors of open types, the same as those of the JDK's own MXBeans. */
final class BeanType {
    private BeanType() {}

    /** Returns the name of the Java type: the primitive type if there is one. */
    static String javaName(OpenType<?> type) {
        return switch (type.getClassName()) {
            case "java.lang.Boolean" -> "boolean";
            case "java.lang.Integer" -> "int";
            case "java.lang.Long" -> "long";
            case "java.lang.Float" -> "float";
            case "java.lang.Double" -> "double";
            case "java.lang.Void" -> "void";
            default -> type.getClassName();
        };
    }

    /** Whether a type name in a signature denotes this type: primitive and wrapper are the same. */
    static boolean isNamed(@Nullable String name, OpenType<?> type) {
        return javaName(type).equals(name) || type.getClassName().equals(name);
    }

    /** Writes a value with its type, for messages. */
    static String written(@Nullable Object value) {
        return value == null ? "null" : value + " of " + value.getClass().getName();
    }

    static Descriptor descriptor(OpenType<?> type, String unit) {
        Map<String, Object> fields = new TreeMap<>();
        fields.put("openType", type);
        fields.put("originalType", javaName(type));
        if (!unit.isEmpty()) {
            fields.put("units", unit);
        }
        return new ImmutableDescriptor(fields);
    }
}
