package io.trackedcache.weaver;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodTooLargeException;

/** Weaves a class: rewrites its tracked methods so that they report to probes. Keeps no state. */
public final class Weaver {
    private final MethodRules rules;

    /** Weaves what is annotated. */
    public Weaver() {
        this(MethodRules.NONE);
    }

    /** Weaves what is annotated, and what the rules add. */
    public Weaver(MethodRules rules) {
        this.rules = rules;
    }

    /** What becomes of the class. Throws for bytes that ASM cannot read. */
    public WovenClass weave(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        ClassScan scan = ClassScan.of(reader, rules);
        return weave(reader, scan, scan.tracked(), scan.skipped());
    }

    /** The same for a class that is loaded already, unwoven: its methods can change, but it gets no new field. */
    public WovenClass weaveLoaded(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        ClassScan scan = ClassScan.of(reader, rules);
        return scan.knowsDynamicConstants()
                ? weave(reader, scan, scan.tracked(), scan.skipped())
                : weave(reader, scan, List.of(), skipAll(scan));
    }

    private static List<MethodReport> skipAll(ClassScan scan) {
        List<MethodReport> skipped = new ArrayList<>(scan.skipped());
        List<Tracked> all = new ArrayList<>(scan.tracked());
        all.addAll(scan.staticSizes());
        for (Tracked method : all) {
            skipped.add(new MethodReport.Skipped(method.method(), method.role(), Reason.OLD_CLASS_ALREADY_LOADED));
        }
        return skipped;
    }

    private static WovenClass weave(
            ClassReader reader, ClassScan scan, List<Tracked> tracked, List<MethodReport> skipped) {
        if (tracked.isEmpty()) {
            return new WovenClass(null, skipped, scan.unfollowed());
        }
        try {
            return new WovenClass(emit(reader, scan, tracked), reports(scan, tracked, skipped), scan.unfollowed());
        } catch (MethodTooLargeException e) {
            return weaveWithout(e, reader, scan, tracked, skipped);
        }
    }

    /**
     * Without those as well that are but likely to be too large: who leaves them one by one does not come to an end.
     */
    private static WovenClass weaveWithout(
            MethodTooLargeException tooLarge,
            ClassReader reader,
            ClassScan scan,
            List<Tracked> tracked,
            List<MethodReport> skipped) {
        MethodSizes sizes = new MethodSizes(new ClassWriter(reader, 0));
        reader.accept(emitters(sizes, scan, tracked), ClassReader.EXPAND_FRAMES);
        sizes.addTooLarge(tooLarge.getMethodName(), tooLarge.getDescriptor());
        List<Tracked> fewer = new ArrayList<>();
        List<MethodReport> more = new ArrayList<>(skipped);
        for (Tracked method : tracked) {
            if (sizes.isTooLarge(method)) {
                more.add(new MethodReport.Skipped(method.method(), method.role(), Reason.TOO_LARGE));
            } else {
                fewer.add(method);
            }
        }
        if (fewer.size() == tracked.size()) {
            throw tooLarge;
        }
        return weave(reader, scan, fewer, more);
    }

    private static byte[] emit(ClassReader reader, ClassScan scan, List<Tracked> tracked) {
        // No COMPUTE_ flags: whatever is not woven is copied as it is, and no class is loaded to compare types.
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(emitters(writer, scan, tracked), ClassReader.EXPAND_FRAMES);
        return writer.toByteArray();
    }

    private static ClassVisitor emitters(ClassVisitor writer, ClassScan scan, List<Tracked> tracked) {
        if (scan.knowsDynamicConstants()) {
            return new TrackedWeaver(writer, tracked, scan, new DynamicConstantLinkage(scan.staticSizes()));
        }
        StaticFieldLinkage linkage = new StaticFieldLinkage(writer, tracked, scan);
        TrackedWeaver weaver = new TrackedWeaver(linkage, tracked, scan, linkage);
        return scan.wouldChangeSerialVersion() ? new SerialVersionKeeper(weaver) : weaver;
    }

    private static List<MethodReport> reports(ClassScan scan, List<Tracked> tracked, List<MethodReport> skipped) {
        List<MethodReport> reports = new ArrayList<>();
        for (Tracked method : tracked) {
            reports.add(woven(method));
        }
        for (Tracked method : scan.staticSizes()) {
            reports.add(woven(method));
        }
        reports.addAll(skipped);
        return reports;
    }

    private static MethodReport woven(Tracked method) {
        if (!method.role().isOfCache()) {
            return new MethodReport.Counted(
                    method.method(),
                    method.role(),
                    method.cache().name(),
                    method.values().name());
        }
        return new MethodReport.Woven(
                method.method(),
                method.role(),
                method.cache().manager(),
                method.cache().name(),
                method.nameGetter() != null,
                method.role() == Role.SIZE && !method.isStatic());
    }
}
