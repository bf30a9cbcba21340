package io.trackedcache.audit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The fields of a class that hold a plain map, which is not thread-safe: by their declared types, or else by everything
 * that is assigned to them.
 */
final class PlainMaps {
    private static final String MAPS = "java/util/";
    private static final Set<String> PLAIN = Set.of(
            "java/util/HashMap",
            "java/util/LinkedHashMap",
            "java/util/TreeMap",
            "java/util/WeakHashMap",
            "java/util/IdentityHashMap",
            "java/util/EnumMap");
    private static final String UNKNOWN = "";

    private final Map<String, Set<String>> assigned = new HashMap<>();
    private final Map<String, String> declared = new HashMap<>();

    PlainMaps(ClassNode type) {
        for (FieldNode field : type.fields) {
            declared.put(field.name, field.desc);
        }
        for (MethodNode method : type.methods) {
            for (AbstractInsnNode instruction : method.instructions) {
                addIfAssignment(type, instruction);
            }
        }
    }

    private void addIfAssignment(ClassNode type, AbstractInsnNode instruction) {
        boolean assigns = instruction.getOpcode() == Opcodes.PUTFIELD || instruction.getOpcode() == Opcodes.PUTSTATIC;
        if (assigns && instruction instanceof FieldInsnNode field && field.owner.equals(type.name)) {
            assigned.computeIfAbsent(field.name, name -> new HashSet<>()).add(constructorBefore(field));
        }
    }

    /**
     * Returns the type whose constructor is called right before the assignment, as in {@code this.counts = new
     * HashMap<>()}.
     */
    private static String constructorBefore(FieldInsnNode assignment) {
        AbstractInsnNode before = assignment.getPrevious();
        while (before != null && before.getOpcode() < 0) {
            before = before.getPrevious();
        }
        return before instanceof MethodInsnNode call && call.name.equals("<init>") ? call.owner : UNKNOWN;
    }

    /**
     * Returns the simple name of the plain map that the field holds; null if it holds another map or that is unknown.
     */
    @Nullable
    String plainMapIn(Source.Field field) {
        String type = Type.getType(field.descriptor()).getInternalName();
        if (PLAIN.contains(type)) {
            return type.substring(MAPS.length());
        }
        Set<String> types = assigned.getOrDefault(field.name(), Set.of());
        if (!field.descriptor().equals(declared.get(field.name())) || types.isEmpty() || !PLAIN.containsAll(types)) {
            return null;
        }
        return types.stream().sorted().findFirst().orElseThrow().substring(MAPS.length());
    }
}
