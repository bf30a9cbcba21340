package io.trackedcache.weaver;

import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Opcodes;

/** What one {@code @TrackedCache} says, as it stands in the class file. */
final class TrackedCacheValues extends AnnotationVisitor {
    private String name = "";
    private String manager = "default";

    TrackedCacheValues() {
        super(Opcodes.ASM9);
    }

    @Override
    public void visit(String element, Object value) {
        switch (element) {
            case "value" -> name = (String) value;
            case "manager" -> manager = (String) value;
            default -> {
                // An element of a newer version of the annotations; this weaver does not know it.
            }
        }
    }

    String manager() {
        return manager;
    }

    /** The name that is given; left out, the other one. */
    String nameOr(String defaultName) {
        return name.isEmpty() ? defaultName : name;
    }

    boolean hasBlankName() {
        return (!name.isEmpty() && name.isBlank()) || manager.isBlank();
    }
}
