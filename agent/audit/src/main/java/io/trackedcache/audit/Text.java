package io.trackedcache.audit;

import io.trackedcache.config.Printable;
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

    /** Escapes control characters: a class file may give its methods any name. */
    static String printable(String text) {
        return Printable.line(text);
    }
}
