package io.trackedcache.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;

/** Finds the methods that return a map of their object itself, which the class goes on changing. */
final class LiveMaps {
    private static final Set<String> MAPS = Set.of(
            "java/util/Map",
            "java/util/HashMap",
            "java/util/LinkedHashMap",
            "java/util/TreeMap",
            "java/util/EnumMap",
            "java/util/SortedMap",
            "java/util/NavigableMap",
            "java/util/concurrent/ConcurrentMap",
            "java/util/concurrent/ConcurrentHashMap",
            "java/util/concurrent/ConcurrentSkipListMap");
    private static final Set<String> CHANGES = Set.of(
            "put",
            "putAll",
            "putIfAbsent",
            "merge",
            "compute",
            "computeIfAbsent",
            "computeIfPresent",
            "remove",
            "replace",
            "replaceAll",
            "clear");

    private final AuditedClass type;
    private @Nullable Set<String> changed;

    LiveMaps(AuditedClass type) {
        this.type = type;
    }

    boolean mayFindIn(MethodNode method) {
        Type result = Type.getReturnType(method.desc);
        return (method.access & (Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC | Opcodes.ACC_ABSTRACT)) == 0
                && result.getSort() == Type.OBJECT
                && (MAPS.contains(result.getInternalName())
                        || result.getInternalName().equals("java/lang/Object"));
    }

    List<Update> findIn(MethodFlow flow) throws AnalyzerException {
        List<Update> found = new ArrayList<>();
        int at = 0;
        for (AbstractInsnNode instruction : flow.method().instructions) {
            FlowFrame known = flow.before(at);
            if (known != null && instruction.getOpcode() == Opcodes.ARETURN) {
                for (Source place : known.top(0).copiedFrom()) {
                    if (place instanceof Source.Field field
                            && isOwnMap(field)
                            && changed().contains(field.name())) {
                        found.add(Update.of(at, field, Kind.LIVE_MAP, Change.OTHER));
                    }
                }
            }
            at++;
        }
        return found;
    }

    private boolean isOwnMap(Source.Field field) {
        return type.isOwn(field)
                && (field.isStatic() || field.object() instanceof Source.This)
                && field.descriptor().startsWith("L")
                && MAPS.contains(Type.getType(field.descriptor()).getInternalName());
    }

    /** Returns the names of the fields whose maps a method of the class changes. */
    private Set<String> changed() throws AnalyzerException {
        Set<String> known = changed;
        if (known == null) {
            known = new HashSet<>();
            for (MethodNode method : type.type().methods) {
                addChangedIn(method, known);
            }
            changed = known;
        }
        return known;
    }

    private void addChangedIn(MethodNode method, Set<String> names) throws AnalyzerException {
        int at = 0;
        for (AbstractInsnNode instruction : method.instructions) {
            if (changes(method, instruction)) {
                MethodInsnNode call = (MethodInsnNode) instruction;
                FlowFrame known = type.flowOf(method).before(at);
                int arguments = Type.getArgumentTypes(call.desc).length;
                if (known != null && known.top(arguments).source() instanceof Source.Field field && isOwnMap(field)) {
                    names.add(field.name());
                }
            }
            at++;
        }
    }

    private static boolean changes(MethodNode method, AbstractInsnNode instruction) {
        return !method.name.endsWith("init>")
                && instruction instanceof MethodInsnNode call
                && MAPS.contains(call.owner)
                && CHANGES.contains(call.name);
    }
}
