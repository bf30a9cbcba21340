package io.trackedcache.jmx;

import java.util.Map;
import java.util.TreeMap;
import javax.management.Descriptor;
import javax.management.ImmutableDescriptor;
import javax.management.openmbean.OpenType;
import org.jspecify.annotations.Nullable;

/** How the types of attributes, parameters and results are told: as the JDK tells those of its own MXBeans. */
final class BeanType {
    private BeanType() {}

    /** Primitive where Java has such a type. */
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

    /** Whether somebody who writes that name of a type means this one. */
    static boolean isMeantBy(@Nullable String name, OpenType<?> type) {
        return javaName(type).equals(name) || type.getClassName().equals(name);
    }

    /** A value with its type, for messages. */
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
