package io.trackedcache.weaver;

import java.util.List;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;

/** An annotation for a {@link Sketch}. */
record Note(AnnotationNode node) {
    static Note of(Role role) {
        return of(Annotations.descriptor(role.annotation()));
    }

    static Note of(String descriptor) {
        return new Note(new AnnotationNode(Opcodes.ASM9, descriptor));
    }

    Note with(String element, Object value) {
        node.visit(element, value);
        return this;
    }

    /** Returns the annotation of a field that holds a count of the cache users. */
    static Note counter(String count) {
        Note counter = of(Role.COUNTER).with("cache", "users");
        counter.node.visitEnum("value", "Lio/trackedcache/annotation/CacheCount;", count);
        return counter;
    }

    Note named(String cache) {
        return with("value", cache);
    }

    Note withMiss(String... kinds) {
        AnnotationVisitor array = node.visitArray("miss");
        for (String kind : kinds) {
            array.visitEnum(null, "Lio/trackedcache/annotation/Miss;", kind);
        }
        array.visitEnd();
        return this;
    }

    Note withMissOn(Class<? extends Throwable> type) {
        AnnotationVisitor array = node.visitArray("missOn");
        array.visit(null, Type.getType(type));
        array.visitEnd();
        return this;
    }

    Note neverAMiss() {
        node.visitEnum("result", "Lio/trackedcache/annotation/Result;", "NEVER_A_MISS");
        return this;
    }

    Note ofBytes() {
        node.visitEnum("unit", "Lio/trackedcache/annotation/SizeUnit;", "BYTES");
        return this;
    }

    /** Adds an array of annotations. */
    Note withAll(String element, List<String> descriptors) {
        AnnotationVisitor array = node.visitArray(element);
        for (String descriptor : descriptors) {
            array.visitAnnotation(null, descriptor).visitEnd();
        }
        array.visitEnd();
        return this;
    }
}
