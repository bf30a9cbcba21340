package io.trackedcache.weaver;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** What one of our annotations says, as it stands in the class file. */
final class AnnotationValues extends AnnotationVisitor {
    private static final String NO_CLASSIFIER = "io.trackedcache.annotation.OutcomeClassifier";

    private String name = "";
    private String manager = "";
    private String classifier = "";
    private boolean bulk;
    private final List<String> miss = new ArrayList<>();
    private final List<String> missOn = new ArrayList<>();
    private final List<String> expiredOn = new ArrayList<>();

    AnnotationValues() {
        super(Opcodes.ASM9);
    }

    @Override
    public void visit(String element, Object value) {
        switch (element) {
            case "value" -> name = (String) value;
            case "manager" -> manager = (String) value;
            case "bulk" -> bulk = (Boolean) value;
            case "classifier" -> classifier = unlessNone(binaryName((Type) value));
            default -> {
                // An element of a newer version of the annotations; this weaver does not know it.
            }
        }
    }

    @Override
    public AnnotationVisitor visitArray(String element) {
        return new Elements(
                switch (element) {
                    case "miss" -> miss;
                    case "missOn" -> missOn;
                    case "expiredOn" -> expiredOn;
                    default -> new ArrayList<>();
                });
    }

    /** Puts the elements of an array into a list, by their names. */
    private static final class Elements extends AnnotationVisitor {
        private final List<String> list;

        Elements(List<String> list) {
            super(Opcodes.ASM9);
            this.list = list;
        }

        @Override
        public void visit(String none, Object value) {
            list.add(value instanceof Type type ? binaryName(type) : value.toString());
        }

        @Override
        public void visitEnum(String none, String descriptor, String value) {
            list.add(value);
        }
    }

    /** Compilers leave defaults out, but not all that writes class files does. */
    private static String unlessNone(String className) {
        return className.equals(NO_CLASSIFIER) ? "" : className;
    }

    /** As {@code Class.getName} tells it. */
    private static String binaryName(Type type) {
        return type.getInternalName().replace('/', '.');
    }

    String name() {
        return name;
    }

    String manager() {
        return manager;
    }

    void classifier(String className) {
        classifier = className;
    }

    String classifier() {
        return classifier;
    }

    boolean isBulk() {
        return bulk;
    }

    List<String> miss() {
        return miss;
    }

    List<String> missOn() {
        return missOn;
    }

    List<String> expiredOn() {
        return expiredOn;
    }

    boolean hasBlankName() {
        return (!name.isEmpty() && name.isBlank()) || (!manager.isEmpty() && manager.isBlank());
    }
}
