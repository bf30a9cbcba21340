package io.trackedcache.audit;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

/** Audits the classes that it hears of, and keeps what comes out: findings, not classes. */
final class Audit implements ClassFileListener {
    private final ClassFilter filter;
    private final List<Problem> problems;
    private final SortedSet<Finding> findings = new TreeSet<>();
    private final SortedSet<Finding> leftOut = new TreeSet<>();
    private int classesFound;
    private int classesRead;

    Audit(ClassFilter filter, List<Problem> problems) {
        this.filter = filter;
        this.problems = problems;
    }

    int classesFound() {
        return classesFound;
    }

    @Override
    public void found(String where, byte[] classFile) {
        classesFound++;
        try {
            ClassReader reader = new ClassReader(classFile);
            if (filter.accepts(Text.className(reader.getClassName()))) {
                ClassNode tree = new ClassNode();
                reader.accept(tree, ClassReader.SKIP_FRAMES);
                audit(where, tree);
            }
        } catch (RuntimeException | AssertionError | StackOverflowError | OutOfMemoryError e) {
            // A damaged file can demand anything, and ASM has many words for it; nothing of it is kept.
            failed(new Problem(where, "is no class file that can be read: " + e));
        }
    }

    private void audit(String where, ClassNode tree) {
        ClassAudit audit = ClassAudit.of(tree);
        classesRead++;
        (audit.saysNotThreadSafe() ? leftOut : findings).addAll(audit.findings());
        for (String method : audit.unfollowed()) {
            failed(new Problem(where, "the code of a method cannot be followed: " + method));
        }
    }

    @Override
    public void failed(Problem problem) {
        problems.add(problem);
    }

    AuditReport report() {
        if (classesRead == 0 && classesFound > 0 && problems.isEmpty()) {
            // A pattern with a typing error must not look like a clean application.
            failed(new Problem(
                    filter.toString(),
                    "none of " + classesFound + " classes matches; names are written as in com.acme.Cache"));
        }
        return new AuditReport(List.copyOf(findings), classesRead, leftOut.size(), problems);
    }
}
