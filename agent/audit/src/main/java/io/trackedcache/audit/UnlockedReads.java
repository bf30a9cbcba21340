package io.trackedcache.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;

/** Finds the reads without a lock of numbers and flags that the same class writes only under one. */
final class UnlockedReads {
    private static final Set<String> CONSTRUCTORS = Set.of("<init>", "<clinit>", "readObject");

    private final AuditedClass type;
    private final Protection protection;
    private final boolean usesLocks;
    private @Nullable Set<String> guarded;

    UnlockedReads(AuditedClass type, Protection protection) {
        this.type = type;
        this.protection = protection;
        this.usesLocks = type.type().methods.stream().anyMatch(Locks::areUsedIn);
    }

    /** Whether the method reads a field that can have such a read. */
    boolean mayFindIn(MethodNode method) {
        if (!usesLocks || CONSTRUCTORS.contains(method.name)) {
            return false;
        }
        for (AbstractInsnNode instruction : method.instructions) {
            if (isRead(instruction) && isCandidate((FieldInsnNode) instruction)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRead(AbstractInsnNode instruction) {
        return instruction.getOpcode() == Opcodes.GETFIELD || instruction.getOpcode() == Opcodes.GETSTATIC;
    }

    private static boolean isWrite(AbstractInsnNode instruction) {
        return instruction.getOpcode() == Opcodes.PUTFIELD || instruction.getOpcode() == Opcodes.PUTSTATIC;
    }

    private boolean isCandidate(FieldInsnNode access) {
        return (Numbers.areOf(access.desc) || Numbers.isFlag(access.desc))
                && access.owner.equals(type.type().name)
                && isPlain(access.name);
    }

    /** Whether the field is neither final nor volatile. */
    private boolean isPlain(String name) {
        for (FieldNode field : type.type().fields) {
            if (field.name.equals(name)) {
                return (field.access & (Opcodes.ACC_FINAL | Opcodes.ACC_VOLATILE)) == 0;
            }
        }
        return false;
    }

    /** Finds the first such read of each field in a method, except of those that it updates without a lock as well. */
    List<Update> findIn(MethodFlow flow) throws AnalyzerException {
        List<Update> reads = new ArrayList<>();
        Set<String> known = new HashSet<>();
        int at = 0;
        for (AbstractInsnNode instruction : flow.method().instructions) {
            FlowFrame before = flow.before(at);
            if (before != null && isRead(instruction) && isCandidate((FieldInsnNode) instruction)) {
                Update read = readBy((FieldInsnNode) instruction, at, before);
                if (guarded().contains(read.field().name())
                        && known.add(read.field().name())
                        && !protection.protects(read, flow)) {
                    reads.add(read);
                }
            }
            at++;
        }
        return reads;
    }

    private static Update readBy(FieldInsnNode access, int at, FlowFrame before) {
        boolean isStatic = access.getOpcode() == Opcodes.GETSTATIC;
        Source object = isStatic ? new Source.TheClass() : before.top(0).source();
        return of(access, at, object);
    }

    private static Update of(FieldInsnNode access, int at, Source object) {
        Source.Field field = new Source.Field(object, access.owner, access.name, access.desc);
        return Update.of(at, field, Kind.UNLOCKED_READ, Change.OTHER);
    }

    /** Returns the names of the fields that are written under a lock, and nowhere else but in constructors. */
    private Set<String> guarded() throws AnalyzerException {
        Set<String> known = guarded;
        if (known == null) {
            Set<String> locked = new LinkedHashSet<>();
            Set<String> unlocked = new HashSet<>();
            for (MethodNode method : type.type().methods) {
                if (!CONSTRUCTORS.contains(method.name)) {
                    addWrites(method, locked, unlocked);
                }
            }
            locked.removeAll(unlocked);
            known = locked;
            guarded = known;
        }
        return known;
    }

    private void addWrites(MethodNode method, Set<String> locked, Set<String> unlocked) throws AnalyzerException {
        int at = 0;
        for (AbstractInsnNode instruction : method.instructions) {
            if (isWrite(instruction) && isCandidate((FieldInsnNode) instruction)) {
                FieldInsnNode access = (FieldInsnNode) instruction;
                // Of an unknown object, so that only a lock can protect it.
                Update write = of(access, at, new Source.Constant("an object"));
                (protection.protects(write, type.flowOf(method)) ? locked : unlocked).add(access.name);
            }
            at++;
        }
    }
}
