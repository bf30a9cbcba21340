package io.trackedcache.agent;

import io.trackedcache.probe.ProbeLink;
import io.trackedcache.registry.CacheId;
import io.trackedcache.registry.NamingClass;
import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.tracking.ErrorText;
import io.trackedcache.tracking.MethodBook;
import io.trackedcache.tracking.TrackedMethod;
import io.trackedcache.weaver.MethodId;
import io.trackedcache.weaver.MethodReport;
import io.trackedcache.weaver.Reason;
import io.trackedcache.weaver.Role;
import io.trackedcache.weaver.WovenClass;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Passes on what became of the methods of a class: to the registry, which shows zeros from then on, to the book that
 * explains, and to the user where something can be done about it.
 */
final class MethodNews {
    private static final String LACKS_INSTANCES =
            "instances were made before the agent came, so the size stays unknown";

    private final TrackerRegistry registry;
    private final MethodBook methods;
    private final FollowingCare followers;
    private final SaidOnce said;

    MethodNews(TrackerRegistry registry, MethodBook methods, FollowingCare followers, SaidOnce said) {
        this.registry = registry;
        this.methods = methods;
        this.followers = followers;
        this.said = said;
    }

    /**
     * What fails here must not cost the class, which is woven by now.
     *
     * @param className as in source code, with dots
     * @param loader that of the class
     * @param hasInstances whether there may be instances of it that nobody has seen being made
     */
    void take(WovenClass woven, String className, @Nullable ClassLoader loader, boolean hasInstances) {
        try {
            for (MethodReport report : woven.reports()) {
                // First of all the lookups: which cache is meant by the other methods depends on them.
                if (report instanceof MethodReport.Woven lookup && lookup.role() == Role.LOOKUP) {
                    var unused = idOf(lookup, loader);
                }
            }
            for (MethodReport report : woven.reports()) {
                take(report, loader, hasInstances);
            }
            for (WovenClass.Unfollowed cache : woven.unfollowed()) {
                ProbeLink.loadsCannotBeFollowed(
                        cache.manager(), cache.cache(), new NamingClass(loader, className, false));
            }
        } catch (Throwable e) {
            said.accept("a cache is counted but not shown before its first lookup: " + ErrorText.of(e));
        }
    }

    /** The class stays as it was, for no good reason. */
    void failed(String className, Throwable error) {
        failed(
                className,
                " could not be rewritten and is not counted: " + ErrorText.of(error),
                "report this to the makers of TrackedCache, with the class");
    }

    /** The JVM does not take what became of a class that it has loaded already. */
    void refused(String className, Throwable error) {
        failed(
                className,
                " was loaded before the agent came, and the JVM does not let it be rewritten: " + ErrorText.of(error),
                "start the JVM with -javaagent");
    }

    private void failed(String className, String what, String remedy) {
        methods.addFailed(className, roleText(Role.LOOKUP), "its class" + what, remedy);
        said.accept("the class " + className + what);
        registry.alerts().methodNotWoven(className, "the class " + className + what + "; " + remedy);
    }

    private void take(MethodReport report, @Nullable ClassLoader loader, boolean hasInstances) {
        if (report instanceof MethodReport.Woven woven) {
            takeWoven(woven, loader, hasInstances && woven.needsInstances());
        } else if (report instanceof MethodReport.Counted counted) {
            takeCounted(counted);
        } else if (report instanceof MethodReport.Skipped skipped) {
            takeSkipped(skipped);
        }
    }

    private void takeWoven(MethodReport.Woven woven, @Nullable ClassLoader loader, boolean lacksInstances) {
        CacheId id = idOf(woven, loader);
        if (woven.role() != Role.LOOKUP) {
            followers.prepare();
        }
        if (!woven.namesInstances()) {
            CacheStatisticsTracker tracker = registry.tracker(id);
            if (lacksInstances) {
                tracker.gauges().addSize(UnknownSize.INSTANCE);
            }
        }
        MethodId method = woven.method();
        TrackedMethod tracked =
                TrackedMethod.woven(method.className(), signature(method), roleText(woven.role()), id.toString());
        methods.add(lacksInstances ? tracked.because(LACKS_INSTANCES, "start the JVM with -javaagent") : tracked);
    }

    private void takeCounted(MethodReport.Counted counted) {
        methods.add(TrackedMethod.woven(
                counted.method().className(),
                signature(counted.method()),
                roleText(counted.role()),
                counted.set() + ": " + counted.key()));
    }

    private CacheId idOf(MethodReport.Woven woven, @Nullable ClassLoader loader) {
        boolean isLookup = woven.role() == Role.LOOKUP;
        NamingClass user = new NamingClass(loader, woven.method().className(), isLookup);
        return registry.idOf(woven.manager(), woven.cache(), user);
    }

    private void takeSkipped(MethodReport.Skipped skipped) {
        MethodId method = skipped.method();
        Reason reason = skipped.reason();
        methods.add(TrackedMethod.skipped(
                method.className(),
                signature(method),
                roleText(skipped.role()),
                reason.code(),
                reason.explanation(),
                reason.remedy()));
        if (skipped.isNews()) {
            said.accept(skipped.toString());
            registry.alerts().methodNotWoven(method.className(), skipped.toString());
        }
    }

    private static String signature(MethodId method) {
        return TrackedMethod.signature(method.name(), method.descriptor());
    }

    private static String roleText(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
