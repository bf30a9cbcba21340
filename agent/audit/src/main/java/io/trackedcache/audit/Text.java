package io.trackedcache.audit;

import org.objectweb.asm.Type;

/** Formats names from class files for output. */
final class Text {
    private Text() {}

    /** Returns the binary name for an internal name: dots in place of slashes. */
    static String className(String internalName) {
        return internalName.replace('/', '.');
    }

    /** Returns text such as {@code get(String, int)}. */
    static String method(String name, String descriptor) {
        StringBuilder text = new StringBuilder(name).append('(');
        String separator = "";
        for (Type argument : Type.getArgumentTypes(descriptor)) {
            text.append(separator).append(simple(argument.getClassName()));
            separator = ", ";
        }
        return text.append(')').toString();
    }

    static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }

    /**
     * Replaces control characters. A class file may give its methods any name, and a name must not break a line or
     * control a terminal.
     */
    static String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> Character.isISOControl(point) ? '?' : point)
                .forEach(printable::appendCodePoint);
        return printable.toString();
    }
}
