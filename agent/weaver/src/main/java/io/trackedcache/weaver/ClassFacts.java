package io.trackedcache.weaver;

import java.util.List;
import org.objectweb.asm.Opcodes;

/**
 * A class as its class file declares it, before anything is decided about it.
 *
 * @param annotation the values of the {@code @TrackedCache} of the class itself; all empty if it has none
 * @param marks what else is true of the class
 */
record ClassFacts(
        int majorVersion,
        boolean isInterface,
        boolean isGroovyTrait,
        boolean hasSupertypes,
        String internalName,
        AnnotationValues annotation,
        ClassMarks marks,
        OwnCalls ownCalls,
        List<FieldFacts> fields,
        List<MethodFacts> methods) {

    /** The first version of class files that has dynamic constants: Java 11. */
    static final int FIRST_WITH_DYNAMIC_CONSTANTS = Opcodes.V11;

    ClassFacts with(ClassMarks newMarks, List<MethodFacts> newMethods) {
        return new ClassFacts(
                majorVersion,
                isInterface,
                isGroovyTrait,
                hasSupertypes,
                internalName,
                annotation,
                newMarks,
                ownCalls,
                fields,
                newMethods);
    }

    /** Returns the name with dots, as {@code Class.getName} does. */
    String className() {
        return internalName.replace('/', '.');
    }

    boolean hasDynamicConstants() {
        return majorVersion >= FIRST_WITH_DYNAMIC_CONSTANTS;
    }

    boolean hasMethodHandles() {
        return majorVersion >= Opcodes.V1_7;
    }

    boolean hasFrames() {
        return majorVersion >= Opcodes.V1_6;
    }

    boolean hasClassConstants() {
        return majorVersion >= Opcodes.V1_5;
    }

    boolean hasField(String name) {
        for (FieldFacts field : fields) {
            if (field.name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** How many local variables a method uses. */
    int maxLocals(String name, String descriptor) {
        for (MethodFacts method : methods) {
            if (method.method().name().equals(name)
                    && method.method().descriptor().equals(descriptor)) {
                return method.code().maxLocals();
            }
        }
        return 0;
    }

    /**
     * Whether the JVM would compute another serialVersionUID if the class got a static initializer. That of a record is
     * zero.
     */
    boolean wouldChangeSerialVersion() {
        return hasSupertypes && !isInterface && !marks.isRecord() && !hasStaticInitializer();
    }

    private boolean hasStaticInitializer() {
        for (MethodFacts method : methods) {
            if (method.isStaticInitializer()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a method of the class signals how lookups end. */
    boolean usesCacheLookup() {
        for (MethodFacts method : methods) {
            if (method.code().usesCacheLookup()) {
                return true;
            }
        }
        return false;
    }

    boolean overwritesThis(String name, String descriptor) {
        for (MethodFacts method : methods) {
            if (method.method().name().equals(name)
                    && method.method().descriptor().equals(descriptor)) {
                return method.code().overwritesThis();
            }
        }
        return false;
    }

    boolean hasMethod(String name, String descriptor) {
        for (MethodFacts method : methods) {
            if (method.method().name().equals(name)
                    && method.method().descriptor().equals(descriptor)) {
                return true;
            }
        }
        return false;
    }

    boolean hasConstructorThatOverwritesThis() {
        for (MethodFacts method : methods) {
            if (method.isConstructor() && method.code().overwritesThis()) {
                return true;
            }
        }
        return false;
    }
}
