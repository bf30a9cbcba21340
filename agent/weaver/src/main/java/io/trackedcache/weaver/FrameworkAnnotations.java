package io.trackedcache.weaver;

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

    private boolean isFound;

    /** Takes an annotation. Returns a visitor of its elements where these decide; otherwise null. */
    @Nullable
    AnnotationVisitor visit(String descriptor) {
        isFound |= CACHING.contains(descriptor);
        return descriptor.equals(SPRING_GROUP) ? new Group() : null;
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
