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
    private String set = "";
    private String onlyOn = "";
    private final List<String> miss = new ArrayList<>();
    private final List<String> missOn = new ArrayList<>();
    private final List<String> expiredOn = new ArrayList<>();

    AnnotationValues() {
        super(Opcodes.ASM9);
    }

    /**
     * An element of another name or type is one of a newer version of the annotations; this weaver does not know it.
     */
    @Override
    public void visit(String element, Object value) {
        if (value instanceof String text) {
            visitText(element, text);
        } else if (value instanceof Type type && element.equals("classifier")) {
            classifier = unlessNone(binaryName(type));
        } else if (value instanceof Boolean flag && element.equals("bulk")) {
            bulk = flag;
        }
    }

    private void visitText(String element, String text) {
        if (element.equals("value")) {
            name = text;
        } else if (element.equals("manager")) {
            manager = text;
        } else if (element.equals("set")) {
            set = text;
        }
    }

    @Override
    public void visitEnum(String element, String descriptor, String value) {
        if (element.equals("onlyOn")) {
            onlyOn = value;
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

    /** The set of counters; empty for that of the class. */
    String set() {
        return set;
    }

    /** Which calls are counted by their ending; empty for all, without waiting for it. */
    String onlyOn() {
        return onlyOn.equals("ANY") ? "" : onlyOn;
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

    /** Whether a key is missing, or the set has a name that is none. */
    boolean hasBlankKey() {
        return name.isBlank() || (!set.isEmpty() && set.isBlank());
    }

    boolean hasBlankName() {
        return (!name.isEmpty() && name.isBlank()) || (!manager.isEmpty() && manager.isBlank());
    }
}
