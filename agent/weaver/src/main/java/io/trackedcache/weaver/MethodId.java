package io.trackedcache.weaver;

import org.objectweb.asm.Type;

/**
 * A method of a class, identified by name and descriptor.
 *
 * @param className the binary name, with dots
 * @param name the simple name
 * @param descriptor as in class files
 */
public record MethodId(String className, String name, String descriptor) {

    /** Returns a readable form, such as {@code com.acme.Users.find(String, int)}. */
    @Override
    public String toString() {
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
