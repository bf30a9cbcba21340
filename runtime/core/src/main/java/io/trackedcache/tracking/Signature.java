package io.trackedcache.tracking;

/** The signature of a method, or the name of a field, as it is written in source code. */
final class Signature {
    private Signature() {}

    static String of(String name, String descriptor) {
        if (!descriptor.startsWith("(")) {
            return name;
        }
        StringBuilder text = new StringBuilder(name).append('(');
        int end = descriptor.indexOf(')');
        for (int i = 1; i < end; ) {
            if (i > 1) {
                text.append(',');
            }
            i = appendType(text, descriptor, i);
        }
        return text.append(')').toString();
    }

    /** Appends one type; returns where the next one begins. */
    private static int appendType(StringBuilder text, String descriptor, int start) {
        int element = start;
        while (descriptor.charAt(element) == '[') {
            element++;
        }
        int next;
        if (descriptor.charAt(element) == 'L') {
            int semicolon = descriptor.indexOf(';', element);
            text.append(descriptor.substring(element + 1, semicolon).replace('/', '.'));
            next = semicolon + 1;
        } else {
            text.append(primitive(descriptor.charAt(element)));
            next = element + 1;
        }
        for (int i = start; i < element; i++) {
            text.append("[]");
        }
        return next;
    }

    private static String primitive(char type) {
        return switch (type) {
            case 'Z' -> "boolean";
            case 'B' -> "byte";
            case 'C' -> "char";
            case 'S' -> "short";
            case 'I' -> "int";
            case 'J' -> "long";
            case 'F' -> "float";
            default -> "double";
        };
    }
}
