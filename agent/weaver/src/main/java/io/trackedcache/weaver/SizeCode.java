package io.trackedcache.weaver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;

/**
 * The search in the code of a size method, and of the methods of its class that it calls, for where its number comes
 * from. What it does not understand makes the number opaque: it never guesses.
 */
final class SizeCode {
    /** A class file can demand many instructions and many variables with few bytes. */
    private static final int MOST_VALUES = 1 << 16;

    private static final int MOST_FOLLOWED = 32;
    private static final int DEEPEST = 4;
    private static final int NOT_OVERRIDABLE = Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL | Opcodes.ACC_STATIC;

    private final ClassNode type;
    private final SizeSources sources = new SizeSources();
    private final Map<String, SizeValue> followed = new HashMap<>();
    private int depth;

    private SizeCode(ClassNode type) {
        this.type = type;
    }

    /** Returns the methods with the origins of their sizes. Reads the code only if one of them is a size. */
    static List<Tracked> in(ClassReader reader, List<Tracked> methods) {
        List<Tracked> all = new ArrayList<>();
        @Nullable ClassNode type = null;
        for (Tracked method : methods) {
            if (method.role() == Role.SIZE) {
                type = type == null ? read(reader) : type;
                all.add(method.with(originIn(type, method.method())));
            } else {
                all.add(method);
            }
        }
        return all;
    }

    private static ClassNode read(ClassReader reader) {
        ClassNode type = new ClassNode();
        reader.accept(type, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return type;
    }

    /** Returns the origin of the number that a method returns. */
    static SizeOrigin originIn(ClassNode type, MethodId size) {
        try {
            return new SizeCode(type).origin(size.name(), size.descriptor());
        } catch (RuntimeException | LinkageError e) {
            // ASM throws any exception for code that no JVM would verify; a class of ours may have failed to load.
            return SizeOrigin.UNREADABLE;
        }
    }

    private SizeOrigin origin(String name, String descriptor) {
        MethodNode method = method(name, descriptor);
        if (method == null) {
            return SizeOrigin.UNREADABLE;
        }
        take(follow(method, List.of(SizeValue.THIS)));
        return sources.origin();
    }

    /** Takes the number that the method returns, or the object of which a number is made. */
    private void take(SizeValue result) {
        switch (result.kind()) {
            case NUMBER, NULL -> {}
            case ELEMENT_NUMBER -> sources.add(result.store());
            case OBJECT -> sources.add(result.store().by("value"));
            default -> sources.addUnclear();
        }
    }

    SizeSources sources() {
        return sources;
    }

    @Nullable
    MethodNode method(String name, String descriptor) {
        for (MethodNode method : type.methods) {
            if (method.name.equals(name) && method.desc.equals(descriptor)) {
                return method;
            }
        }
        return null;
    }

    boolean isOwn(String owner) {
        return owner.equals(type.name);
    }

    /** Whether a class is nested in the outermost class of this one, or is that. */
    boolean isNestmate(String owner) {
        return outermost(owner).equals(outermost(type.name));
    }

    private static String outermost(String name) {
        int dollar = name.indexOf('$');
        return dollar <= 0 ? name : name.substring(0, dollar);
    }

    /** Whether all that the class inherits comes from the JDK. */
    boolean inheritsFromJdk() {
        boolean isJdk = type.superName != null && type.superName.startsWith("java/");
        for (String each : type.interfaces) {
            isJdk &= each.startsWith("java/");
        }
        return isJdk;
    }

    boolean isFinalField(String name) {
        for (FieldNode field : type.fields) {
            if (field.name.equals(name)) {
                return (field.access & Opcodes.ACC_FINAL) != 0;
            }
        }
        return false;
    }

    boolean isFinal() {
        return (type.access & Opcodes.ACC_FINAL) != 0;
    }

    boolean mayBeOverridden(MethodNode method) {
        return !isFinal() && (method.access & NOT_OVERRIDABLE) == 0;
    }

    /** Follows a method of the class, and returns what is known of its result. */
    SizeValue follow(MethodNode method, List<SizeValue> arguments) {
        String key = method.name + method.desc + arguments;
        SizeValue known = followed.get(key);
        if (known != null) {
            return known;
        }
        // A method that calls itself is followed until that is too deep, and so is not understood.
        if (method.instructions.size() == 0 || depth == DEEPEST || isTooMuch(method)) {
            return unclear(Type.getReturnType(method.desc));
        }
        depth++;
        SizeValue result = analyze(method, arguments);
        depth--;
        followed.put(key, result);
        return result;
    }

    private boolean isTooMuch(MethodNode method) {
        long values = (long) method.instructions.size() * (method.maxLocals + method.maxStack);
        return values > MOST_VALUES || followed.size() >= MOST_FOLLOWED;
    }

    private SizeValue analyze(MethodNode method, List<SizeValue> arguments) {
        SizeInterpreter interpreter = new SizeInterpreter(this, arguments);
        try {
            var unused = new Analyzer<>(interpreter).analyze(type.name, method);
            return interpreter.result(Type.getReturnType(method.desc));
        } catch (AnalyzerException e) {
            return unclear(Type.getReturnType(method.desc));
        }
    }

    /** Returns a result of a call that is not understood. If it is a number, so is the number of the size. */
    SizeValue unclear(Type result) {
        if (!SizeCalls.isNumber(result)) {
            return SizeValue.UNCLEAR;
        }
        sources.addUnclear();
        return SizeValue.number(result.getSize());
    }
}
