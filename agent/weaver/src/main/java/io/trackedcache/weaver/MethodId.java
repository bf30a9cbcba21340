package io.trackedcache.weaver;

import org.objectweb.asm.Type;

/**
 * A method of a class, or a field that holds a counter, identified by name and descriptor.
 *
 * @param className the binary name, with dots
 * @param name the simple name
 * @param descriptor as in class files
 */
public record MethodId(String className, String name, String descriptor) {
    private static final String CLASS = "*";

    /** Returns the place of a report that is about a class as a whole. */
    static MethodId ofClass(String className) {
        return new MethodId(className, CLASS, "()V");
    }

    /** Whether it means a class as a whole. */
    public boolean isClass() {
        return name.equals(CLASS);
    }

    /** Whether it means a field. */
    public boolean isField() {
        return !descriptor.startsWith("(");
    }

    /** Returns a readable form, such as {@code com.acme.Users.find(String, int)}. */
    @Override
    public String toString() {
        if (isClass()) {
            return className;
        }
        if (isField()) {
            return className + '.' + name;
        }
        StringBuilder text =
                new StringBuilder(className).append('.').append(name).append('(');
        String separator = "";
        for (Type argument : Type.getArgumentTypes(descriptor)) {
            String type = argument.getClassName();
            text.append(separator).append(type.substring(type.lastIndexOf('.') + 1));
            separator = ", ";
        }
        return text.append(')').toString();
    }
}
