package io.trackedcache.agent;

import io.trackedcache.probe.ProbeLink;
import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.weaver.ConstantPoolScan;
import io.trackedcache.weaver.MethodReport;
import io.trackedcache.weaver.MethodRules;
import io.trackedcache.weaver.Reason;
import io.trackedcache.weaver.Role;
import io.trackedcache.weaver.Weaver;
import io.trackedcache.weaver.WovenClass;
import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Puts the weaver into class loading. Runs on the thread that loads the class, under the locks of its class loader: it
 * loads no class of the application, waits for nobody, and leaves a class that it cannot weave as it was.
 */
final class WeavingTransformer implements ClassFileTransformer {
    /** Who has more methods that cannot be counted has been told enough. */
    private static final int MOST_REMEMBERED = 1_000;

    private final Set<String> warned = ConcurrentHashMap.newKeySet();
    private final TrackerRegistry registry;
    private final PlatformBeans beans;
    private final Console console;
    private final MethodRules rules;
    private final FollowingCare followers;
    private final Weaver weaver;

    WeavingTransformer(
            TrackerRegistry registry,
            MethodRules rules,
            FollowingCare followers,
            PlatformBeans beans,
            Console console) {
        this.registry = registry;
        this.rules = rules;
        this.followers = followers;
        this.weaver = new Weaver(rules);
        this.beans = beans;
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
            if (PlatformServer.SERVER_CLASS.equals(className)) {
                beans.serverIsBeingMade();
            }
            boolean isOfInterest = ConstantPoolScan.mentionsAnnotations(classFile) || rules.concern(loader, className);
            return isOfInterest ? weave(classFile) : null;
        } catch (Throwable e) {
            console.warn("the class " + className + " could not be rewritten and is not counted: " + e);
            return null;
        }
    }

    private byte @Nullable [] weave(byte[] classFile) {
        WovenClass woven = weaver.weave(classFile);
        takeAll(woven);
        return woven.classFile();
    }

    /** What fails here must not cost the class, which is woven by now. */
    private void takeAll(WovenClass woven) {
        try {
            for (WovenClass.Unfollowed cache : woven.unfollowed()) {
                ProbeLink.loadsCannotBeFollowed(cache.manager(), cache.cache());
            }
            for (MethodReport report : woven.reports()) {
                take(report);
            }
        } catch (Throwable e) {
            console.warn("a cache is counted but not shown before its first lookup: " + e);
        }
    }

    private void take(MethodReport report) {
        if (report instanceof MethodReport.Woven woven) {
            if (woven.role() != Role.LOOKUP) {
                followers.prepare();
            }
            if (woven.namesInstances()) {
                return;
            }
            // Shows zeros from now on, whether or not the method is ever called.
            registry.tracker(woven.manager(), woven.cache());
        } else if (report instanceof MethodReport.Skipped skipped && isNews(skipped.reason())) {
            warnOnce(skipped.toString());
        }
    }

    /** A class may be loaded many times, and says the same each time. */
    private void warnOnce(String text) {
        if (warned.size() < MOST_REMEMBERED && warned.add(text)) {
            console.warn(text);
        }
    }

    /** What the compiler has made, or the user has wished, need not be said. */
    private static boolean isNews(Reason reason) {
        return reason != Reason.BRIDGE && reason != Reason.EXCLUDED;
    }
}
