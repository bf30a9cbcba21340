package io.trackedcache.audit;

import org.objectweb.asm.Type;

/** How names out of class files are written for people. */
final class Text {
    private Text() {}

    /** The name with dots for slashes: the binary name of the class with that internal name. */
    static String className(String internalName) {
        return internalName.replace('/', '.');
    }

    /** Such as {@code get(String, int)}. */
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

    /** A class file may call its methods anything: one line stays one, and a terminal is not told what to do. */
    static String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> Character.isISOControl(point) ? '?' : point)
                .forEach(printable::appendCodePoint);
        return printable.toString();
    }
}
