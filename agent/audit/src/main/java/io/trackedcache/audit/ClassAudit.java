package io.trackedcache.audit;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;

/** Audits one class: what it finds, and which methods it could not follow. */
final class ClassAudit {
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> unfollowed = new ArrayList<>();
    private final AuditedClass type;
    private final Updates updates;
    private final Protection protection;
    private final Hosts hosts;
    private final boolean showsSharing;

    private ClassAudit(ClassNode tree) {
        type = new AuditedClass(tree);
        updates = new Updates(type);
        protection = new Protection(type);
        hosts = new Hosts(tree);
        showsSharing = SharingSigns.areIn(tree);
    }

    static ClassAudit of(ClassNode tree) {
        ClassAudit audit = new ClassAudit(tree);
        tree.methods.stream().filter(audit.updates::mayBeIn).forEach(audit::audit);
        return audit;
    }

    List<Finding> findings() {
        return findings;
    }

    /** Such as {@code get(I)V: it is too large}. */
    List<String> unfollowed() {
        return unfollowed;
    }

    boolean saysNotThreadSafe() {
        return type.saysNotThreadSafe();
    }

    private void audit(MethodNode method) {
        try {
            MethodFlow flow = type.flowOf(method);
            for (Update update : updates.in(flow)) {
                if (!protection.covers(update, flow)) {
                    findings.add(finding(update, method));
                }
            }
        } catch (AnalyzerException | RuntimeException | AssertionError e) {
            // Code that no compiler writes, and no JVM would run; ASM says so in many ways.
            unfollowed.add(method.name + method.desc + ": " + reason(e));
        }
    }

    /** What ASM says of damaged code is sometimes nothing. */
    private static String reason(Throwable e) {
        return e instanceof AnalyzerException ? String.valueOf(e.getMessage()) : e.toString();
    }

    private Finding finding(Update update, MethodNode method) {
        MethodNode host = hosts.of(method);
        String file = type.type().sourceFile;
        return new Finding(
                type.name(),
                Text.method(host.name, host.desc),
                file == null ? "" : file,
                lineOf(method.instructions.get(update.at())),
                Text.className(update.field().owner()) + "." + update.field().name(),
                update.kind(),
                confidenceIn(update),
                Why.of(update, updates.plainMapOf(update)));
    }

    private static int lineOf(AbstractInsnNode instruction) {
        for (AbstractInsnNode before = instruction; before != null; before = before.getPrevious()) {
            if (before instanceof LineNumberNode line) {
                return line.line;
            }
        }
        return 0;
    }

    private Confidence confidenceIn(Update update) {
        boolean isVolatile = update.kind() == Kind.VOLATILE_FIELD;
        boolean isShared = showsSharing || isVolatile || update.field().isStatic();
        return isShared ? Confidence.LIKELY : Confidence.POSSIBLE;
    }
}
