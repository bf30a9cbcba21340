package io.trackedcache.weaver;

import org.jspecify.annotations.Nullable;

/**
 * Tells the methods that the compiler of Kotlin adds to one with {@code @JvmStatic} or {@code @JvmOverloads}. They
 * carry copies of its annotations and pass calls on to it, so to count them as well would count each call twice.
 *
 * <pre>{@code
 * static User find(String id) { return Companion.find(id); }           // @JvmStatic, beside a companion
 * User find(String id) { return find$default(this, id, 0, 2, null); }  // @JvmOverloads
 * }</pre>
 */
final class PassedOn {
    private static final String CHECKS = "kotlin/jvm/internal/Intrinsics";

    private final MethodId method;
    private final String owner;
    private final boolean isStatic;
    private boolean hasOverloads;
    private boolean isForJava;
    private @Nullable String companion;
    private int callsToTarget;
    private boolean doesMore;

    PassedOn(MethodId method, boolean isStatic) {
        this.method = method;
        this.owner = method.className().replace('.', '/');
        this.isStatic = isStatic;
    }

    void annotated(String descriptor) {
        hasOverloads |= descriptor.equals("Lkotlin/jvm/JvmOverloads;");
        isForJava |= descriptor.equals("Lkotlin/jvm/JvmStatic;");
    }

    void reads(String fieldOwner, String descriptor) {
        if (fieldOwner.equals(owner) && descriptor.startsWith("L" + owner + "$")) {
            companion = descriptor.substring(1, descriptor.length() - 1);
        }
    }

    void calls(String callOwner, String name, String descriptor) {
        if (isTarget(callOwner, name, descriptor)) {
            callsToTarget++;
        } else {
            doesMore |= !callOwner.equals(CHECKS);
        }
    }

    private boolean isTarget(String callOwner, String name, String descriptor) {
        if (hasOverloads && callOwner.equals(owner) && name.equals(method.name() + "$default")) {
            return true;
        }
        return isForJava
                && isStatic
                && callOwner.equals(companion)
                && name.equals(method.name())
                && descriptor.equals(method.descriptor());
    }

    void jumps() {
        doesMore = true;
    }

    boolean isAllThereIs() {
        return callsToTarget == 1 && !doesMore;
    }
}
