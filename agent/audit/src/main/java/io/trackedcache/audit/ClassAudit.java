package io.trackedcache.audit;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;

/** The audit of one class: its findings, and the methods that could not be analyzed. */
final class ClassAudit {
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> unanalyzed = new ArrayList<>();
    private final AuditedClass type;
    private final UpdateFinder updates;
    private final Protection protection;
    private final UnlockedReads reads;
    private final LiveMaps maps;
    private final EnclosingMethods enclosingMethods;
    private final boolean showsSharing;

    private ClassAudit(ClassNode tree) {
        type = new AuditedClass(tree);
        updates = new UpdateFinder(type);
        protection = new Protection(type);
        reads = new UnlockedReads(type, protection);
        maps = new LiveMaps(type);
        enclosingMethods = new EnclosingMethods(tree);
        showsSharing = SharingSigns.areIn(tree);
    }

    static ClassAudit of(ClassNode tree) {
        ClassAudit audit = new ClassAudit(tree);
        tree.methods.forEach(audit::audit);
        return audit;
    }

    List<Finding> findings() {
        return findings;
    }

    /** Returns lines such as {@code get(I)V: it is too large}. */
    List<String> unanalyzed() {
        return unanalyzed;
    }

    boolean isAnnotatedNotThreadSafe() {
        return type.isAnnotatedNotThreadSafe();
    }

    private void audit(MethodNode method) {
        try {
            if (updates.mayFindIn(method)) {
                auditUpdates(method);
            }
            if (reads.mayFindIn(method)) {
                reads.findIn(type.flowOf(method)).forEach(read -> findings.add(finding(read, method)));
            }
            if (maps.mayFindIn(method)) {
                maps.findIn(type.flowOf(method)).forEach(map -> findings.add(finding(map, method)));
            }
        } catch (AnalyzerException | RuntimeException | AssertionError e) {
            // Code that no compiler generates and no JVM runs; ASM throws many types for it.
            unanalyzed.add(method.name + method.desc + ": " + reason(e));
        }
    }

    private void auditUpdates(MethodNode method) throws AnalyzerException {
        MethodFlow flow = type.flowOf(method);
        for (Update update : updates.findIn(flow)) {
            if (!protection.protects(update, flow)) {
                findings.add(finding(update, method));
            }
        }
    }

    /** Returns the reason for output. Exceptions of damaged code often have no message, so their type is included. */
    private static String reason(Throwable e) {
        return e instanceof AnalyzerException ? String.valueOf(e.getMessage()) : e.toString();
    }

    private Finding finding(Update update, MethodNode method) {
        MethodNode enclosing = enclosingMethods.of(method);
        String file = type.type().sourceFile;
        return new Finding(
                type.name(),
                Text.method(enclosing.name, enclosing.desc),
                file == null ? "" : file,
                lineOf(method.instructions.get(update.at())),
                Text.className(update.field().owner()) + "." + update.field().name(),
                update.kind(),
                confidenceIn(update, method),
                FindingReason.of(update, updates.plainMapOf(update)));
    }

    private static int lineOf(AbstractInsnNode instruction) {
        for (AbstractInsnNode before = instruction; before != null; before = before.getPrevious()) {
            if (before instanceof LineNumberNode line) {
                return line.line;
            }
        }
        return 0;
    }

    private Confidence confidenceIn(Update update, MethodNode method) {
        boolean isLikely = switch (update.kind()) {
            case VOLATILE_FIELD, SEPARATE_SET -> true;
            // Other methods may be called by those that hold the lock.
            case UNLOCKED_READ -> (method.access & Opcodes.ACC_PUBLIC) != 0;
            default -> showsSharing || update.field().isStatic();
        };
        return isLikely ? Confidence.LIKELY : Confidence.POSSIBLE;
    }
}
