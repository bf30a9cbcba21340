package io.trackedcache.weaver;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;

/** Facts about classes and methods that need no class file, for the tests of what is decided by them. */
final class Facts {
    static final CodeFacts CODE = new CodeFacts(false, false, false, 2, 2, 0);
    static final CodeFacts SIGNALLING_CODE = new CodeFacts(true, false, false, 2, 2, 0);

    private Facts() {}

    /** A class {@code com.acme.Users} of Java 17. */
    static ClassFacts type(MethodFacts... methods) {
        return type(Opcodes.V17, false, methods);
    }

    static ClassFacts type(int majorVersion, boolean isInterface, MethodFacts... methods) {
        return new ClassFacts(
                majorVersion,
                isInterface,
                false,
                false,
                "com/acme/Users",
                new AnnotationValues(),
                ClassMarks.NONE,
                new OwnCalls(),
                List.of(),
                List.of(methods));
    }

    static ClassFacts groovyTrait(MethodFacts... methods) {
        return new ClassFacts(
                Opcodes.V17,
                true,
                true,
                false,
                "com/acme/Users",
                new AnnotationValues(),
                ClassMarks.NONE,
                new OwnCalls(),
                List.of(),
                List.of(methods));
    }

    /** A public method without a cache name in its annotations. */
    static MethodFacts method(String name, String descriptor, Role... roles) {
        return method(Opcodes.ACC_PUBLIC, name, descriptor, CODE, unnamed(roles));
    }

    static MethodFacts method(int access, String name, String descriptor, Role... roles) {
        return method(access, name, descriptor, CODE, unnamed(roles));
    }

    static MethodFacts method(
            int access, String name, String descriptor, CodeFacts code, Map<Role, AnnotationValues> annotations) {
        return new MethodFacts(
                id(name, descriptor), access, annotations, -1, false, false, null, MethodMarks.NONE, code);
    }

    /** A method without annotations that forwards its calls to one of the same signature in another class. */
    static MethodFacts forwarder(String name, String descriptor, String targetType) {
        return new MethodFacts(
                id(name, descriptor),
                Opcodes.ACC_PUBLIC,
                Map.of(),
                -1,
                false,
                false,
                new MethodId(targetType, name, descriptor),
                MethodMarks.NONE,
                CODE);
    }

    static MethodId id(String name, String descriptor) {
        return new MethodId("com.acme.Users", name, descriptor);
    }

    static Map<Role, AnnotationValues> unnamed(Role... roles) {
        Map<Role, AnnotationValues> annotations = new EnumMap<>(Role.class);
        for (Role role : roles) {
            annotations.put(role, new AnnotationValues());
        }
        return annotations;
    }

    static Map<Role, AnnotationValues> annotated(Role role, String element, Object value) {
        AnnotationValues values = new AnnotationValues();
        values.visit(element, value);
        return new EnumMap<>(Map.of(role, values));
    }
}
