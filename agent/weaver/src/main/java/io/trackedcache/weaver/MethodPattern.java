package io.trackedcache.weaver;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/**
 * A pattern for methods by class, name and parameters: {@code com.acme.*Cache#find(java.lang.String)}.
 *
 * @param type the class, named as by {@code Class.getName}
 * @param parameters null for all overloads; types with or without their packages
 */
record MethodPattern(
        NamePattern type, NamePattern name, @Nullable List<String> parameters) {

    boolean matches(MethodId method) {
        return type.matches(method.className()) && name.matches(method.name()) && hasParametersOf(method);
    }

    private boolean hasParametersOf(MethodId method) {
        if (parameters == null) {
            return true;
        }
        if (method.isField()) {
            return false;
        }
        Type[] types = Type.getArgumentTypes(method.descriptor());
        if (parameters.size() != types.length) {
            return false;
        }
        for (int i = 0; i < types.length; i++) {
            if (!isNamed(types[i].getClassName(), parameters.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNamed(String type, String name) {
        return type.equals(name) || type.endsWith("." + name) || type.endsWith("$" + name);
    }
}
