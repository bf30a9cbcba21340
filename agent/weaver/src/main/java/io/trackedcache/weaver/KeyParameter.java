package io.trackedcache.weaver;

import org.objectweb.asm.Type;

/**
 * The first parameter of a method that is annotated with {@code @CacheKey}.
 *
 * <p>A class file numbers the annotations of parameters without those that the compiler has added, and does not mark
 * which these are. Compilers add them in front, such as the instance of the enclosing class. So parameters are counted
 * from the last one.
 */
final class KeyParameter {
    private final String descriptor;
    private int annotable;
    private int fromLast;

    KeyParameter(String descriptor) {
        this.descriptor = descriptor;
    }

    /** Takes the number of parameters that the following annotations are for. */
    void visitCount(int count) {
        annotable = count;
    }

    void visitAnnotation(int parameter, String annotation) {
        if (annotation.equals(Annotations.KEY)) {
            fromLast = Math.max(fromLast, annotable - parameter);
        }
    }

    /** Returns its index among the parameters of the descriptor; -1 if none is annotated. */
    int index() {
        return fromLast == 0 ? -1 : Math.max(-1, Type.getArgumentTypes(descriptor).length - fromLast);
    }
}
