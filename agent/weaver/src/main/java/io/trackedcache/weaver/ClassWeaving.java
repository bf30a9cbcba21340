package io.trackedcache.weaver;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodTooLargeException;

/** The weaving of one class: emits what was decided, without the methods that turn out to be too large for that. */
record ClassWeaving(
        ClassReader reader,
        ClassFacts type,
        RuntimeReach reach,
        List<WovenClass.LoadedCache> loaded,
        List<MethodReport> doubts) {

    WovenClass weave(List<Tracked> tracked, List<MethodReport> skipped) {
        if (tracked.isEmpty()) {
            return new WovenClass(null, skipped, loaded, false);
        }
        try {
            return new WovenClass(emit(tracked), reports(tracked, skipped), loaded, callsAnnotations(tracked));
        } catch (MethodTooLargeException e) {
            return weaveWithout(e, tracked, skipped);
        }
    }

    /**
     * Retries without every method that may exceed 64 KiB, not only the one that did. Dropping them one at a time would
     * weave a class with 1,000 such methods 1,000 times.
     */
    private WovenClass weaveWithout(
            MethodTooLargeException tooLarge, List<Tracked> tracked, List<MethodReport> skipped) {
        MethodSizes sizes = new MethodSizes(new ClassWriter(reader, 0));
        reader.accept(emitters(sizes, tracked), ClassReader.EXPAND_FRAMES);
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
        return weave(fewer, more);
    }

    private boolean callsAnnotations(List<Tracked> tracked) {
        for (Tracked method : tracked) {
            if (!method.values().classifier().isEmpty()) {
                return true;
            }
        }
        return type.usesCacheLookup();
    }

    private byte[] emit(List<Tracked> tracked) {
        // No COMPUTE_ flags: unwoven methods are copied unchanged, and ASM loads no class to compare types.
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(emitters(writer, tracked), ClassReader.EXPAND_FRAMES);
        return writer.toByteArray();
    }

    private ClassVisitor emitters(ClassVisitor writer, List<Tracked> tracked) {
        if (type.hasDynamicConstants()) {
            TrackedWeaver weaver = new TrackedWeaver(writer, tracked, type, reach.constants());
            return hasStaticCounters(tracked) && type.wouldChangeSerialVersion()
                    ? new SerialVersionKeeper(weaver)
                    : weaver;
        }
        StaticFieldLinkage linkage = new StaticFieldLinkage(writer, tracked, type);
        TrackedWeaver weaver = new TrackedWeaver(linkage, tracked, type, linkage);
        return type.wouldChangeSerialVersion() ? new SerialVersionKeeper(weaver) : weaver;
    }

    /** Whether a static initializer announces something, so that the class gets one if it has none. */
    private static boolean hasStaticCounters(List<Tracked> tracked) {
        for (Tracked member : tracked) {
            if (member.role().isOfOwnCounters() && member.isStatic()) {
                return true;
            }
        }
        return false;
    }

    /** The doubts come last, as they are about reports that come before. */
    private List<MethodReport> reports(List<Tracked> tracked, List<MethodReport> skipped) {
        List<MethodReport> reports = new ArrayList<>();
        for (Tracked method : tracked) {
            if (!method.isExcluded()) {
                reports.add(report(method));
            }
        }
        reports.addAll(skipped);
        reports.addAll(doubts);
        return reports;
    }

    /** Whether only a subclass can be the class of an instance that counts. */
    private boolean isOfSubclass(Tracked method) {
        boolean isStaticLookup = method.role() == Role.LOOKUP && method.isStatic();
        return method.cache().isOfClass() && type.marks().isAbstract() && !isStaticLookup;
    }

    private MethodReport report(Tracked method) {
        if (!method.role().isOfCache()) {
            return new MethodReport.Counted(
                    method.method(),
                    method.role(),
                    method.cache().name(),
                    method.values().name());
        }
        if (method.cache().isInnermost()) {
            return new MethodReport.Innermost(method.method(), method.role());
        }
        return new MethodReport.Woven(
                method.method(),
                method.role(),
                method.cache().manager(),
                method.cache().name(),
                method.cache().isOfClass(),
                method.nameGetter() != null || isOfSubclass(method),
                method.role() == Role.SIZE);
    }
}
