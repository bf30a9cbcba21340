package io.trackedcache.weaver;

import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Opcodes;

/** The annotations of the application's authors, as class files name them. */
final class Annotations {
    static final String NAME = descriptor("CacheName");
    static final String LOOKUP = descriptor("TrackedCache");

    /** What code calls that signals. */
    static final String SIGNALS = "io/trackedcache/annotation/CacheLookup";

    private Annotations() {}

    static String descriptor(String simpleName) {
        return "Lio/trackedcache/annotation/" + simpleName + ";";
    }

    /** Reads one, whatever it says. */
    static final class Ignored extends AnnotationVisitor {
        Ignored() {
            super(Opcodes.ASM9);
        }
    }
}
