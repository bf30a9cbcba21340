package io.trackedcache.audit;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

/** Audits each class file it receives, and keeps the findings but not the classes. */
final class Audit implements ClassFileListener {
    private final ClassFilter filter;
    private final @Nullable Baseline baseline;
    private final List<Problem> problems;
    private final SortedSet<Finding> findings = new TreeSet<>();
    private final SortedSet<Finding> leftOut = new TreeSet<>();
    private int classesFound;
    private int classesRead;

    Audit(ClassFilter filter, @Nullable Baseline baseline, List<Problem> problems) {
        this.filter = filter;
        this.baseline = baseline;
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
            // ASM throws many types for damaged files, which can also demand unlimited memory; nothing is retained
            // here.
            failed(new Problem(where, "is not a readable class file: " + e));
        }
    }

    private void audit(String where, ClassNode tree) {
        ClassAudit audit = ClassAudit.of(tree);
        classesRead++;
        (audit.isAnnotatedNotThreadSafe() ? leftOut : findings).addAll(audit.findings());
        for (String method : audit.unanalyzed()) {
            failed(new Problem(where, "a method cannot be analyzed: " + method));
        }
    }

    @Override
    public void failed(Problem problem) {
        problems.add(problem);
    }

    AuditReport report() {
        if (classesRead == 0 && classesFound > 0 && problems.isEmpty()) {
            // A mistyped pattern must not look like a clean application.
            failed(new Problem(
                    filter.toString(),
                    "leaves none of " + classesFound + " classes; class names are written like com.acme.Cache"));
        }
        if (baseline == null) {
            return new AuditReport(List.copyOf(findings), classesRead, leftOut.size(), 0, problems);
        }
        findings.removeIf(baseline::accepts);
        baseline.unused().forEach(this::failed);
        return new AuditReport(List.copyOf(findings), classesRead, leftOut.size(), baseline.count(), problems);
    }
}
