package io.trackedcache.weaver;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * A method as its class file declares it, before anything is decided about it.
 *
 * @param annotations the annotations of the method that give it a role
 * @param keyParameter the index of the first parameter that is annotated with {@code @CacheKey}; -1 for none
 * @param isCacheName whether it is annotated with {@code @CacheName}
 * @param hasCopiedAnnotations whether a compiler has copied its annotations from the method that does the work
 * @param target the method that does the work, if this one only forwards its calls; otherwise null
 * @param marks what else is true of the method
 */
record MethodFacts(
        MethodId method,
        int access,
        Map<Role, AnnotationValues> annotations,
        int keyParameter,
        boolean isCacheName,
        boolean hasCopiedAnnotations,
        @Nullable MethodId target,
        MethodMarks marks,
        CodeFacts code) {

    MethodFacts with(MethodMarks newMarks) {
        return new MethodFacts(
                method, access, annotations, keyParameter, isCacheName, hasCopiedAnnotations, target, newMarks, code);
    }

    /**
     * Returns the index of the parameter that holds the key, as a rule or {@code @CacheKey} names it; -1 for none.
     *
     * @param values of the role, as a rule may give them
     */
    int keyParameter(AnnotationValues values) {
        return values.keyParameter() < 0 ? keyParameter : values.keyParameter();
    }

    boolean isAnnotated() {
        return !annotations.isEmpty();
    }

    boolean is(int flag) {
        return (access & flag) != 0;
    }

    boolean isStatic() {
        return is(Opcodes.ACC_STATIC);
    }

    boolean isConstructor() {
        return method.name().equals("<init>");
    }

    boolean isStaticInitializer() {
        return method.name().equals("<clinit>");
    }

    /** Whether it is a suspending function of Kotlin, which returns more than once. */
    boolean isSuspending() {
        return method.descriptor().endsWith("Lkotlin/coroutines/Continuation;)Ljava/lang/Object;");
    }

    boolean hasParameters() {
        return !method.descriptor().startsWith("()");
    }

    /** Returns the descriptor of its result; of a future whose value has a known class, that of the value. */
    String resultOrContent() {
        String content = marks.futureContent();
        return content.isEmpty() ? returnType().getDescriptor() : content;
    }

    Type returnType() {
        return Type.getReturnType(method.descriptor());
    }
}
