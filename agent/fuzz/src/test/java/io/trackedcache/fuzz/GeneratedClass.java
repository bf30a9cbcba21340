package io.trackedcache.fuzz;

import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.LimitExceededException;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** A generated class file that a compiler could have written, with many of our annotations. */
final class GeneratedClass {
    private static final String NAME = "generated/Everything";
    private static final String[] ANNOTATIONS = {
        "TrackedCache",
        "CacheLoad",
        "CacheExpiry",
        "CacheReady",
        "CachePut",
        "CacheRemoval",
        "CacheEviction",
        "CacheCleanup",
        "CacheSize",
        "CacheCounters",
        "CacheName"
    };
    private static final String[] RESULTS = {
        "Ljava/lang/Object;",
        "Ljava/lang/String;",
        "Z",
        "I",
        "J",
        "D",
        "F",
        "B",
        "C",
        "V",
        "[I",
        "[[Ljava/lang/String;",
        "Ljava/util/Map;",
        "Ljava/util/Optional;",
        "Ljava/lang/Integer;",
        "Ljava/util/concurrent/Flow$Publisher;",
        "Ljava/util/concurrent/CompletableFuture;"
    };
    private static final String[] PARAMETERS = {"Ljava/lang/String;", "I", "J", "D", "Ljava/util/List;", "[J", "Z"};
    private static final int OLDEST = 45;
    private static final int VERSIONS = 30;

    private final Choices choices;
    private final int version;
    private final boolean isInterface;

    private GeneratedClass(Choices choices) {
        this.choices = choices;
        this.version = OLDEST + choices.below(VERSIONS);
        this.isInterface = version >= Opcodes.V1_8 && choices.oneIn(5);
    }

    /** Returns null if ASM cannot compute the frames. */
    static byte[] of(Choices choices) {
        try {
            return new GeneratedClass(choices).classFile();
        } catch (LimitExceededException e) {
            return new byte[0];
        }
    }

    private byte[] classFile() {
        ClassWriter writer =
                new WriterWithoutTypes(version >= Opcodes.V1_6 ? ClassWriter.COMPUTE_FRAMES : ClassWriter.COMPUTE_MAXS);
        int access = isInterface
                ? Opcodes.ACC_PUBLIC | Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT
                : Opcodes.ACC_PUBLIC | Opcodes.ACC_SUPER | Opcodes.ACC_ABSTRACT;
        String[] interfaces = choices.oneIn(3) ? new String[] {"java/io/Serializable"} : new String[0];
        writer.visit(version, access, NAME, null, "java/lang/Object", interfaces);
        if (choices.oneIn(4)) {
            addValues(writer.visitAnnotation(descriptor("TrackedCache"), true));
        }
        addFields(writer);
        addMethods(writer);
        writer.visitEnd();
        return writer.toByteArray();
    }

    private void addFields(ClassWriter writer) {
        int count = choices.below(3);
        for (int i = 0; i < count; i++) {
            String name = choices.of("name" + i, "trackedcache$probe" + i, "serialVersionUID" + i);
            int access = isInterface
                    ? Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL
                    : choices.of(Opcodes.ACC_PRIVATE, Opcodes.ACC_STATIC, Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL);
            String type = choices.of("Ljava/lang/String;", "Ljava/lang/Object;", "J", "[I", "Lno/such/Type;");
            FieldVisitor field = writer.visitField(access, name, type, null, null);
            if (choices.oneIn(3)) {
                field.visitAnnotation(descriptor("CacheName"), true).visitEnd();
            }
            field.visitEnd();
        }
    }

    private void addMethods(ClassWriter writer) {
        int count = 1 + choices.below(6);
        for (int i = 0; i < count; i++) {
            StringBuilder parameters = new StringBuilder();
            for (int left = choices.below(4); left > 0; left--) {
                parameters.append(choices.of(PARAMETERS));
            }
            addMethod(writer, "find" + i, "(" + parameters + ")" + choices.of(RESULTS));
        }
        if (!isInterface && choices.oneIn(2)) {
            addMethod(writer, "<init>", choices.of("()V", "(J)V", "(Ljava/lang/String;)V"));
        }
        if (choices.oneIn(3)) {
            addMethod(writer, "<clinit>", "()V");
        }
    }

    private void addMethod(ClassWriter writer, String name, String descriptor) {
        int access = access(name);
        MethodVisitor method = writer.visitMethod(access, name, descriptor, null, null);
        for (int left = choices.below(4); left > 0; left--) {
            String annotation = descriptor(choices.of(ANNOTATIONS));
            addValues(method.visitAnnotation(annotation, !choices.oneIn(6)));
        }
        if ((access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) == 0) {
            boolean isStatic = (access & Opcodes.ACC_STATIC) != 0;
            new GeneratedCode(choices, method, NAME, Type.getMethodType(descriptor), isStatic, version)
                    .add(name.equals("<init>"));
        }
        method.visitEnd();
    }

    private int access(String name) {
        if (name.equals("<clinit>")) {
            return Opcodes.ACC_STATIC;
        }
        if (name.equals("<init>")) {
            return Opcodes.ACC_PUBLIC;
        }
        if (isInterface) {
            return Opcodes.ACC_PUBLIC | choices.of(0, Opcodes.ACC_STATIC, Opcodes.ACC_ABSTRACT);
        }
        return choices.of(Opcodes.ACC_PUBLIC, 0, Opcodes.ACC_PRIVATE, Opcodes.ACC_PROTECTED)
                | choices.of(
                        0,
                        Opcodes.ACC_STATIC,
                        Opcodes.ACC_FINAL,
                        Opcodes.ACC_SYNCHRONIZED,
                        Opcodes.ACC_STATIC | Opcodes.ACC_SYNCHRONIZED,
                        Opcodes.ACC_NATIVE,
                        Opcodes.ACC_SYNTHETIC,
                        Opcodes.ACC_BRIDGE);
    }

    /** Adds values, also of a wrong type: the JVM checks the type only when the annotation is read. */
    private void addValues(AnnotationVisitor values) {
        for (int left = choices.below(4); left > 0; left--) {
            String element = choices.of("value", "manager", "miss", "missOn", "bulk", "classifier", "cache", "other");
            switch (choices.below(7)) {
                case 0 -> values.visit(element, choices.of("name", "", " ", "\n", "line\nbreak", "x".repeat(40_000)));
                case 1 -> values.visit(element, choices.below(1_000));
                case 2 -> values.visit(element, choices.oneIn(2));
                case 3 -> values.visit(element, Type.getType(choices.of("Ljava/lang/Object;", "I", "[J", "V")));
                case 4 -> values.visitEnum(element, "Lno/such/Enum;", choices.of("EMPTY", "ZERO"));
                case 5 ->
                    values.visitAnnotation(element, "Lno/such/Annotation;").visitEnd();
                default -> {
                    AnnotationVisitor array = values.visitArray(element);
                    for (int elements = choices.below(3); elements > 0; elements--) {
                        array.visit(null, choices.of("EMPTY", Type.getType("Lno/such/Type;"), 1));
                    }
                    array.visitEnd();
                }
            }
        }
        values.visitEnd();
    }

    private static String descriptor(String annotation) {
        return "Lio/trackedcache/annotation/" + annotation + ";";
    }

    /** A writer that computes frames without loading generated classes: their only common supertype is Object. */
    private static final class WriterWithoutTypes extends ClassWriter {
        WriterWithoutTypes(int flags) {
            super(flags);
        }

        @Override
        protected String getCommonSuperClass(String first, String second) {
            return "java/lang/Object";
        }
    }
}
