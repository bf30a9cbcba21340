package io.trackedcache.weaver;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Opcodes;

/**
 * A test for annotations by which a framework answers calls from its own cache, so that the method runs only if the
 * framework has no entry. Annotations that make a method a put or a removal are none of them: such a method always
 * runs.
 */
final class FrameworkAnnotations {
    private static final String SPRING = "Lorg/springframework/cache/annotation/";
    private static final String SPRING_GROUP = SPRING + "Caching;";

    private static final Set<String> CACHING = Set.of(
            SPRING + "Cacheable;",
            "Ljavax/cache/annotation/CacheResult;",
            "Ljakarta/cache/annotation/CacheResult;",
            "Lio/micronaut/cache/annotation/Cacheable;",
            "Lio/quarkus/cache/CacheResult;",
            "Lcom/jcabi/aspects/Cacheable;");

    /** Annotations that have no such annotation themselves: of the JDK, of tools, and ours. */
    private static final List<String> PLAIN = List.of(
            "Ljava/",
            "Ljavax/annotation/",
            "Ljakarta/annotation/",
            "Lio/trackedcache/annotation/",
            "Lorg/jetbrains/",
            "Lorg/jspecify/",
            "Lkotlin/",
            "Lscala/",
            "Lgroovy/",
            "Llombok/");

    private boolean isFound;

    /** The descriptors of the other annotations, which may have such an annotation themselves. */
    private List<String> others = List.of();

    /** Takes an annotation. Returns a visitor of its elements where these decide; otherwise null. */
    @Nullable
    AnnotationVisitor visit(String descriptor) {
        isFound |= CACHING.contains(descriptor);
        if (descriptor.equals(SPRING_GROUP)) {
            return new Group();
        }
        if (!isPlain(descriptor)) {
            others = others.isEmpty() ? new ArrayList<>() : others;
            others.add(descriptor);
        }
        return null;
    }

    private static boolean isPlain(String descriptor) {
        for (String start : PLAIN) {
            if (descriptor.startsWith(start)) {
                return true;
            }
        }
        return false;
    }

    List<String> others() {
        return others;
    }

    boolean isFound() {
        return isFound;
    }

    /** A visitor of {@code @Caching}, which is a list of Spring's other annotations. */
    private final class Group extends AnnotationVisitor {
        Group() {
            super(Opcodes.ASM9);
        }

        @Override
        public @Nullable AnnotationVisitor visitArray(String element) {
            return element.equals("cacheable") ? new Elements() : null;
        }
    }

    private final class Elements extends AnnotationVisitor {
        Elements() {
            super(Opcodes.ASM9);
        }

        @Override
        public @Nullable AnnotationVisitor visitAnnotation(String none, String descriptor) {
            isFound = true;
            return null;
        }
    }
}
