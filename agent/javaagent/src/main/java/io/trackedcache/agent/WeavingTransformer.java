package io.trackedcache.agent;

import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.weaver.ConstantPoolScan;
import io.trackedcache.weaver.MethodReport;
import io.trackedcache.weaver.Reason;
import io.trackedcache.weaver.Weaver;
import io.trackedcache.weaver.WovenClass;
import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import org.jspecify.annotations.Nullable;

/**
 * Puts the weaver into class loading. Runs on the thread that loads the class, under the locks of its class loader: it
 * loads no class of the application, waits for nobody, and leaves a class that it cannot weave as it was.
 */
final class WeavingTransformer implements ClassFileTransformer {
    private final TrackerRegistry registry;
    private final Console console;
    private final Weaver weaver = new Weaver();

    WeavingTransformer(TrackerRegistry registry, Console console) {
        this.registry = registry;
        this.console = console;
    }

    @Override
    public byte @Nullable [] transform(
            @Nullable ClassLoader loader,
            @Nullable String className,
            @Nullable Class<?> redefined,
            @Nullable ProtectionDomain domain,
            byte[] classFile) {
        try {
            return ConstantPoolScan.mentionsAnnotations(classFile) ? weave(classFile) : null;
        } catch (Throwable e) {
            console.warn("the class " + className + " could not be rewritten and is not counted: " + e);
            return null;
        }
    }

    private byte @Nullable [] weave(byte[] classFile) {
        WovenClass woven = weaver.weave(classFile);
        for (MethodReport report : woven.reports()) {
            take(report);
        }
        return woven.classFile();
    }

    private void take(MethodReport report) {
        if (report instanceof MethodReport.Woven woven) {
            // Shows zeros from now on, whether or not the method is ever called.
            registry.tracker(woven.manager(), woven.cache());
        } else if (report instanceof MethodReport.Skipped skipped && skipped.reason() != Reason.BRIDGE) {
            console.warn(skipped.toString());
        }
    }
}
