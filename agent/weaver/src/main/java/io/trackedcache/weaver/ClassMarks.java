package io.trackedcache.weaver;

import java.util.List;
import org.objectweb.asm.Opcodes;

/**
 * What a class file says about the class as a whole, besides its methods.
 *
 * @param access the access flags
 * @param superName the internal name of its super class; empty for {@code Object} and damaged class files
 * @param isAnnotated whether the class itself is annotated with {@code @TrackedCache}
 * @param isAnnotationType whether it is the type of an annotation
 * @param isGenerated whether a known generator has created it as a subclass or proxy of another class
 * @param isSerializable whether it is declared {@code Serializable}
 * @param isCachedByFramework whether an annotation of the class makes a framework cache the results of all its methods
 * @param otherAnnotations the descriptors of annotations that may have such an annotation themselves
 */
record ClassMarks(
        int access,
        String superName,
        boolean isAnnotated,
        boolean isAnnotationType,
        boolean isGenerated,
        boolean isSerializable,
        boolean isCachedByFramework,
        List<String> otherAnnotations) {
    static final ClassMarks NONE = new ClassMarks(0, "", false, false, false, false, false, List.of());

    ClassMarks cachedByFramework() {
        return new ClassMarks(
                access, superName, isAnnotated, isAnnotationType, isGenerated, isSerializable, true, otherAnnotations);
    }

    boolean isFinal() {
        return is(Opcodes.ACC_FINAL);
    }

    /** Whether all instances are of subclasses. */
    boolean isAbstract() {
        return is(Opcodes.ACC_ABSTRACT);
    }

    boolean isRecord() {
        return superName.equals("java/lang/Record");
    }

    private boolean is(int flag) {
        return (access & flag) != 0;
    }
}
