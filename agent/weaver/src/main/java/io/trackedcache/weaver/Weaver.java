package io.trackedcache.weaver;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodTooLargeException;

/** Weaves a class: rewrites its annotated methods so that they report each lookup to a probe. Keeps no state. */
public final class Weaver {

    /** What becomes of the class. Throws for bytes that ASM cannot read. */
    public WovenClass weave(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        ClassScan scan = ClassScan.of(reader);
        return weave(reader, scan, scan.lookups(), scan.skipped());
    }

    private WovenClass weave(ClassReader reader, ClassScan scan, List<Lookup> lookups, List<MethodReport> skipped) {
        if (lookups.isEmpty()) {
            return new WovenClass(null, skipped);
        }
        try {
            return new WovenClass(emit(reader, scan, lookups), reports(lookups, skipped));
        } catch (MethodTooLargeException e) {
            return weaveWithout(e, reader, scan, lookups, skipped);
        }
    }

    private WovenClass weaveWithout(
            MethodTooLargeException tooLarge,
            ClassReader reader,
            ClassScan scan,
            List<Lookup> lookups,
            List<MethodReport> skipped) {
        List<Lookup> fewer = new ArrayList<>();
        List<MethodReport> more = new ArrayList<>(skipped);
        for (Lookup lookup : lookups) {
            if (isNamedBy(tooLarge, lookup)) {
                more.add(new MethodReport.Skipped(lookup.method(), Reason.TOO_LARGE));
            } else {
                fewer.add(lookup);
            }
        }
        if (fewer.size() == lookups.size()) {
            throw tooLarge;
        }
        return weave(reader, scan, fewer, more);
    }

    private static boolean isNamedBy(MethodTooLargeException tooLarge, Lookup lookup) {
        return lookup.method().name().equals(tooLarge.getMethodName())
                && lookup.method().descriptor().equals(tooLarge.getDescriptor());
    }

    private static byte[] emit(ClassReader reader, ClassScan scan, List<Lookup> lookups) {
        // No COMPUTE_ flags: whatever is not woven is copied as it is, and no class is loaded to compare types.
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(emitters(writer, scan, lookups), ClassReader.EXPAND_FRAMES);
        return writer.toByteArray();
    }

    private static ClassVisitor emitters(ClassWriter writer, ClassScan scan, List<Lookup> lookups) {
        if (scan.knowsDynamicConstants()) {
            return new LookupWeaver(writer, lookups, new DynamicConstantLinkage());
        }
        StaticFieldLinkage linkage = new StaticFieldLinkage(writer, lookups, scan.isInterface());
        LookupWeaver weaver = new LookupWeaver(linkage, lookups, linkage);
        return scan.wouldChangeSerialVersion() ? new SerialVersionKeeper(weaver) : weaver;
    }

    private static List<MethodReport> reports(List<Lookup> lookups, List<MethodReport> skipped) {
        List<MethodReport> reports = new ArrayList<>();
        for (Lookup lookup : lookups) {
            reports.add(new MethodReport.Woven(lookup.method(), lookup.manager(), lookup.cache()));
        }
        reports.addAll(skipped);
        return reports;
    }
}
