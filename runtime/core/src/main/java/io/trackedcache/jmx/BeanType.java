package io.trackedcache.jmx;

import javax.management.Descriptor;
import javax.management.ImmutableDescriptor;
import javax.management.openmbean.OpenType;

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
    static boolean isMeantBy(String name, OpenType<?> type) {
        return name.equals(javaName(type)) || name.equals(type.getClassName());
    }

    static Descriptor descriptor(OpenType<?> type, String unit) {
        return unit.isEmpty()
                ? new ImmutableDescriptor(new String[] {"openType", "originalType"}, values(type))
                : new ImmutableDescriptor(
                        new String[] {"openType", "originalType", "units"}, new Object[] {type, javaName(type), unit});
    }

    private static Object[] values(OpenType<?> type) {
        return new Object[] {type, javaName(type)};
    }
}
