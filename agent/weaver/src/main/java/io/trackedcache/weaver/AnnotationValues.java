package io.trackedcache.weaver;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The values of one of our annotations, as the class file has them. */
final class AnnotationValues extends AnnotationVisitor {
    private static final String NO_CLASSIFIER = "io.trackedcache.annotation.OutcomeClassifier";

    private String name = "";
    private String manager = "";
    private String classifier = "";
    private boolean bulk;
    private boolean refresh;
    private boolean amount;
    private String set = "";
    private String onlyOn = "";
    private String result = "";
    private String waiters = "";
    private String then = "";
    private String unit = "";
    private String count = "";
    private int keyParameter = -1;
    private String nameGetter = "";
    private final List<String> miss = new ArrayList<>();
    private final List<String> missOn = new ArrayList<>();
    private final List<String> expiredOn = new ArrayList<>();

    AnnotationValues() {
        super(Opcodes.ASM9);
    }

    /**
     * Takes the value of an element. An unknown name or type is of a newer version of the annotations, and is ignored.
     */
    @Override
    public void visit(String element, Object value) {
        if (value instanceof String text) {
            visitText(element, text);
        } else if (value instanceof Type type && element.equals("classifier")) {
            classifier = unlessNone(binaryName(type));
        } else if (value instanceof Boolean flag) {
            visitFlag(element, flag);
        }
    }

    private void visitFlag(String element, boolean flag) {
        if (element.equals("bulk")) {
            bulk = flag;
        } else if (element.equals("refresh")) {
            refresh = flag;
        } else if (element.equals("amount")) {
            amount = flag;
        }
    }

    private void visitText(String element, String text) {
        if (element.equals("value") || element.equals("cache")) {
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
        } else if (element.equals("result")) {
            result = value;
        } else if (element.equals("then")) {
            then = value;
        } else if (element.equals("unit")) {
            unit = value;
        } else if (element.equals("value")) {
            count = value;
        } else if (element.equals("waiters")) {
            waiters = value;
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

    /** Adds the elements of an array to a list, by their names. */
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

    /** Compilers leave defaults out of class files, but other tools may write them. */
    private static String unlessNone(String className) {
        return className.equals(NO_CLASSIFIER) ? "" : className;
    }

    /** Returns the name as {@code Class.getName} does. */
    private static String binaryName(Type type) {
        return type.getInternalName().replace('/', '.');
    }

    String name() {
        return name;
    }

    String manager() {
        return manager;
    }

    /** Takes the index of the parameter that holds the key. */
    void keyParameter(int index) {
        keyParameter = index;
    }

    /** Returns the index of the parameter that a rule names as the key; -1 for none. */
    int keyParameter() {
        return keyParameter;
    }

    void nameGetter(String method) {
        nameGetter = method;
    }

    /** Returns the method that gives an instance the name of its cache, as a rule names it; empty for none. */
    String nameGetter() {
        return nameGetter;
    }

    void classifier(String className) {
        classifier = className;
    }

    String classifier() {
        return classifier;
    }

    /** Returns the name of the set of counters; empty for the set named after the class. */
    String set() {
        return set;
    }

    /** Returns the ending by which calls are counted; empty if each call is counted when it begins. */
    String onlyOn() {
        return onlyOn.equals("ANY") ? "" : onlyOn;
    }

    /** Whether a lookup that waited for the load of another one is a miss. */
    boolean areWaitersMisses() {
        return waiters.equals("MISS");
    }

    /** Whether a load is declared to be no lookup's miss. */
    boolean isRefresh() {
        return refresh;
    }

    /** Whether the result or the argument of a put or removal is declared to be an amount. */
    boolean isAmount() {
        return amount;
    }

    boolean isBulk() {
        return bulk;
    }

    /** Whether no result of the lookup is a miss. */
    boolean isNeverAMiss() {
        return result.equals("NEVER_A_MISS");
    }

    /** Whether an expired entry that is returned is a stale hit. */
    boolean isThenStaleHit() {
        return then.equals("STALE_HIT");
    }

    /** Whether a size is one of bytes, not of entries. */
    boolean isOfBytes() {
        return unit.equals("BYTES");
    }

    /** Returns the count that a field holds, as the annotation names it; empty for none. */
    String count() {
        return count;
    }

    /** Whether an element decides which lookups are misses, or that no result is one. */
    boolean namesMisses() {
        return bulk
                || isNeverAMiss()
                || !miss.isEmpty()
                || !missOn.isEmpty()
                || !expiredOn.isEmpty()
                || !classifier.isEmpty();
    }

    /** Whether it has an element that has no effect on a class. */
    boolean hasElementsOfMethods() {
        return namesMisses() || !result.isEmpty() || !waiters.isEmpty();
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

    /** Whether the key is missing or blank, or the set has a blank name. */
    boolean hasBlankKey() {
        return name.isBlank() || (!set.isEmpty() && set.isBlank());
    }

    boolean hasBlankName() {
        return (!name.isEmpty() && name.isBlank()) || (!manager.isEmpty() && manager.isBlank());
    }
}
