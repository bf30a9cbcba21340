package io.trackedcache.weaver;

import org.jspecify.annotations.Nullable;

/**
 * A test for forwarding methods: a compiler adds them, with a copy of the annotations, and all that they do is to call
 * the method that does the work. If both were counted, each call would count twice.
 *
 * <pre>{@code
 * static User find(String id) { return Companion.find(id); }           // Kotlin: @JvmStatic, beside a companion
 * User find(String id) { return find$default(this, id, 0, 2, null); }  // Kotlin: @JvmOverloads
 * static User find(String id) { return Users$.MODULE$.find(id); }      // Scala: for Java, beside an object
 * User find(String id) { return Finding.find$(this, id); }             // Scala: inherited from a trait
 * User find(String id) { return Users$.MODULE$.find$extension(self(), id); }  // Scala: of a value class
 * User find(int id) { return find$mcI$sp(id); }                        // Scala: of a specialized class
 * }</pre>
 *
 * <p>Groovy marks its own, mostly by annotations: see {@link GroovyGenerated}.
 */
final class ForwardingMethods {
    private static final String KOTLIN_CHECKS = "kotlin/jvm/internal/Intrinsics";
    private static final String SCALA_BOXES = "scala/runtime/BoxesRunTime";
    private static final String SCALA_EXTENSION = "$extension";

    private final MethodId method;
    private final String owner;
    private final boolean isStatic;
    private final GroovyGenerated groovy;
    private boolean isJvmOverloads;
    private boolean isJvmStatic;
    private @Nullable String companion;
    private @Nullable String targetOwner;
    private int callsToTarget;
    private boolean callsExtension;
    private boolean callsOwnGetter;
    private boolean doesMore;

    ForwardingMethods(MethodId method, boolean isStatic) {
        this.method = method;
        this.owner = method.className().replace('.', '/');
        this.isStatic = isStatic;
        this.groovy = new GroovyGenerated(method.name());
    }

    void visitAnnotation(String descriptor) {
        isJvmOverloads |= descriptor.equals("Lkotlin/jvm/JvmOverloads;");
        isJvmStatic |= descriptor.equals("Lkotlin/jvm/JvmStatic;");
        groovy.visitAnnotation(descriptor);
    }

    void visitField(String fieldOwner, String descriptor) {
        if (fieldOwner.equals(owner) && descriptor.startsWith("L" + owner + "$")) {
            companion = descriptor.substring(1, descriptor.length() - 1);
        }
    }

    void visitCall(String callOwner, String name, String descriptor) {
        boolean isOfOwnClass = callOwner.equals(owner);
        groovy.visitCall(isOfOwnClass, name);
        if (isTargetInKotlin(callOwner, name, descriptor) || isTargetInScala(callOwner, name, descriptor)) {
            targetOwner = callOwner;
            callsToTarget++;
        } else if (isOfOwnClass && descriptor.startsWith("()")) {
            callsOwnGetter = true;
        } else {
            doesMore |= !callOwner.equals(KOTLIN_CHECKS) && !callOwner.equals(SCALA_BOXES);
        }
    }

    private boolean isTargetInKotlin(String callOwner, String name, String descriptor) {
        if (isJvmOverloads && callOwner.equals(owner) && name.equals(method.name() + "$default")) {
            return true;
        }
        return isJvmStatic && isStatic && callOwner.equals(companion) && hasSameSignature(name, descriptor);
    }

    private boolean isTargetInScala(String callOwner, String name, String descriptor) {
        if (callOwner.equals(owner + "$")) {
            boolean isExtension = !isStatic && name.equals(method.name() + SCALA_EXTENSION);
            callsExtension |= isExtension;
            return isExtension || (isStatic && hasSameSignature(name, descriptor));
        }
        return callOwner.equals(owner)
                ? isSpecialized(name, method.name()) || isSpecialized(method.name(), name)
                : isOfTrait(callOwner, name, descriptor);
    }

    private boolean hasSameSignature(String name, String descriptor) {
        return name.equals(method.name()) && descriptor.equals(method.descriptor());
    }

    /** Such as {@code find$mcI$sp} for {@code find}. */
    private static boolean isSpecialized(String name, String general) {
        return name.startsWith(general + "$mc") && name.endsWith("$sp");
    }

    private boolean isOfTrait(String callOwner, String name, String descriptor) {
        return !isStatic
                && name.equals(method.name() + "$")
                && descriptor.equals(
                        "(L" + callOwner + ";" + method.descriptor().substring(1));
    }

    void visitJump() {
        doesMore = true;
    }

    /** Whether the annotations of the method are copies of those of the method that does the work. */
    boolean hasCopiedAnnotations() {
        return isForwarder() || groovy.hasCopiedAnnotations();
    }

    /** The method that does the work; null if that is this method itself. */
    @Nullable
    MethodId target() {
        String type = typeOfTarget();
        return type == null ? null : new MethodId(type, method.name(), method.descriptor());
    }

    private @Nullable String typeOfTarget() {
        if (groovy.forwardsToOverload()) {
            return method.className();
        }
        return targetOwner == null || !isForwarder() ? null : targetOwner.replace('/', '.');
    }

    private boolean isForwarder() {
        return callsToTarget == 1 && !doesMore && (callsExtension || !callsOwnGetter);
    }
}
