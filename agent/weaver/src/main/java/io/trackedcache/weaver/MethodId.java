package io.trackedcache.weaver;

import org.objectweb.asm.Type;

/**
 * One method of one class.
 *
 * @param className as in source code, with dots
 * @param name the simple name
 * @param descriptor as in class files
 */
public record MethodId(String className, String name, String descriptor) {

    /** Readable, such as {@code com.acme.Users.find(String, int)}. */
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
