package io.trackedcache.weaver;

import org.jspecify.annotations.Nullable;

/**
 * Tells whether a method only passes its call on to the method that does the work, as compilers add them: one gets a
 * copy of the annotations, and to count both would count each call twice.
 *
 * <pre>{@code
 * static User find(String id) { return Companion.find(id); }           // Kotlin: @JvmStatic, beside a companion
 * User find(String id) { return find$default(this, id, 0, 2, null); }  // Kotlin: @JvmOverloads
 * static User find(String id) { return Users$.MODULE$.find(id); }      // Scala: for Java, beside an object
 * User find(String id) { return Finding.find$(this, id); }             // Scala: what a class has of a trait
 * User find(String id) { return Users$.MODULE$.find$extension(self(), id); }  // Scala: of a value class
 * User find(int id) { return find$mcI$sp(id); }                        // Scala: of a specialized class
 * }</pre>
 *
 * <p>What Groovy adds says so itself, in one way or another: see {@link GroovyMade}.
 */
final class PassedOn {
    private static final String KOTLIN_CHECKS = "kotlin/jvm/internal/Intrinsics";
    private static final String SCALA_BOXES = "scala/runtime/BoxesRunTime";
    private static final String SCALA_EXTENSION = "$extension";

    private final MethodId method;
    private final String owner;
    private final boolean isStatic;
    private final GroovyMade groovy;
    private boolean hasOverloads;
    private boolean isForJava;
    private @Nullable String companion;
    private @Nullable String targetOwner;
    private int callsToTarget;
    private boolean callsExtension;
    private boolean asksItself;
    private boolean doesMore;

    PassedOn(MethodId method, boolean isStatic) {
        this.method = method;
        this.owner = method.className().replace('.', '/');
        this.isStatic = isStatic;
        this.groovy = new GroovyMade(method.name());
    }

    void annotated(String descriptor) {
        hasOverloads |= descriptor.equals("Lkotlin/jvm/JvmOverloads;");
        isForJava |= descriptor.equals("Lkotlin/jvm/JvmStatic;");
        groovy.annotated(descriptor);
    }

    void reads(String fieldOwner, String descriptor) {
        if (fieldOwner.equals(owner) && descriptor.startsWith("L" + owner + "$")) {
            companion = descriptor.substring(1, descriptor.length() - 1);
        }
    }

    void calls(String callOwner, String name, String descriptor) {
        boolean isOwn = callOwner.equals(owner);
        groovy.calls(isOwn, name);
        if (isTargetInKotlin(callOwner, name, descriptor) || isTargetInScala(callOwner, name, descriptor)) {
            targetOwner = callOwner;
            callsToTarget++;
        } else if (isOwn && descriptor.startsWith("()")) {
            asksItself = true;
        } else {
            doesMore |= !callOwner.equals(KOTLIN_CHECKS) && !callOwner.equals(SCALA_BOXES);
        }
    }

    private boolean isTargetInKotlin(String callOwner, String name, String descriptor) {
        if (hasOverloads && callOwner.equals(owner) && name.equals(method.name() + "$default")) {
            return true;
        }
        return isForJava && isStatic && callOwner.equals(companion) && isNamesake(name, descriptor);
    }

    private boolean isTargetInScala(String callOwner, String name, String descriptor) {
        if (callOwner.equals(owner + "$")) {
            boolean isExtension = !isStatic && name.equals(method.name() + SCALA_EXTENSION);
            callsExtension |= isExtension;
            return isExtension || (isStatic && isNamesake(name, descriptor));
        }
        return callOwner.equals(owner)
                ? isSpecialized(name, method.name()) || isSpecialized(method.name(), name)
                : isOfTrait(callOwner, name, descriptor);
    }

    private boolean isNamesake(String name, String descriptor) {
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

    void jumps() {
        doesMore = true;
    }

    /** Whether a method that carries one of our annotations has but a copy of it. */
    boolean isCopyOfAnnotated() {
        return isAllThereIs() || groovy.isCopyOfAnnotated();
    }

    /** The class that does the work; null where this one does it. */
    @Nullable
    String target() {
        if (groovy.isOverload()) {
            return method.className();
        }
        return targetOwner == null || !isAllThereIs() ? null : targetOwner.replace('/', '.');
    }

    private boolean isAllThereIs() {
        return callsToTarget == 1 && !doesMore && (callsExtension || !asksItself);
    }
}
