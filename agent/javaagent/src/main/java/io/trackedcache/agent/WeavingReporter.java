package io.trackedcache.agent;

import io.trackedcache.callback.ErrorText;
import io.trackedcache.probe.Probes;
import io.trackedcache.registry.CacheId;
import io.trackedcache.registry.NamingClass;
import io.trackedcache.registry.NamingClass.GivenBy;
import io.trackedcache.registry.RegistryInternals;
import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.tracker.SizeSource;
import io.trackedcache.tracking.MethodBook;
import io.trackedcache.tracking.TrackedMethod;
import io.trackedcache.weaver.Caution;
import io.trackedcache.weaver.MethodId;
import io.trackedcache.weaver.MethodReport;
import io.trackedcache.weaver.Reason;
import io.trackedcache.weaver.Role;
import io.trackedcache.weaver.WovenClass;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Reports the result of weaving a class: to the registry, which shows its caches from then on; to the method book,
 * which explains each method; and to the user, if there is something to fix.
 */
final class WeavingReporter {
    private static final String LACKS_INSTANCES =
            "instances were created before the agent was attached, so the size stays unknown";

    private final RegistryInternals registry;
    private final MethodBook methods;
    private final FollowingTask following;
    private final DeduplicatingConsole console;

    WeavingReporter(
            TrackerRegistry registry, MethodBook methods, FollowingTask following, DeduplicatingConsole console) {
        this.registry = RegistryInternals.of(registry);
        this.methods = methods;
        this.following = following;
        this.console = console;
    }

    /**
     * Reports the methods of a woven class. A failure here must not cost the class, which is woven already.
     *
     * @param className the name with dots
     * @param loader the class loader of the class
     * @param hasInstances whether instances of it may have been created before it was woven
     */
    void report(WovenClass woven, String className, @Nullable ClassLoader loader, boolean hasInstances) {
        try {
            for (MethodReport report : woven.reports()) {
                // Lookups first: they decide which cache the other methods belong to.
                if (report instanceof MethodReport.Woven lookup && lookup.role() == Role.LOOKUP) {
                    var unused = idOf(lookup, loader);
                }
            }
            for (MethodReport report : woven.reports()) {
                report(report, loader, hasInstances);
            }
            if (woven.callsAnnotations() && loader != null && loader != ClassLoader.getSystemClassLoader()) {
                methods.callsAnnotations(className, loader);
            }
            for (WovenClass.LoadedCache cache : woven.loaded()) {
                NamingClass user = new NamingClass(loader, className, false, GivenBy.authorOrClass(cache.isOfClass()));
                Probes.hasLoads(cache.manager(), cache.cache(), user, cache.isFollowed());
            }
        } catch (Throwable e) {
            console.accept("a cache is counted but not shown before its first lookup: " + ErrorText.of(e));
        }
    }

    /** Reports methods that override annotated ones. Called for every class of the application, mostly with none. */
    void report(List<MethodReport> overrides) {
        for (MethodReport override : overrides) {
            report(override, null, false);
        }
    }

    /** Reports a class that the weaver has failed to rewrite. */
    void failed(String className, Throwable error) {
        failed(
                className,
                " could not be rewritten and is not counted: " + ErrorText.of(error),
                "report this to the developers of TrackedCache, with the class file");
    }

    /** Reports a class that was left unchanged, so as not to harm the application. */
    void leftOut(String className, String reason) {
        failed(className, " is not counted: " + reason, "load it earlier, or with a larger stack (-Xss)");
    }

    /** Reports a loaded class whose retransformation the JVM refuses. */
    void refused(String className, Throwable error) {
        failed(
                className,
                " was loaded before the agent was attached, and the JVM does not allow rewriting it: "
                        + ErrorText.of(error),
                "start the JVM with -javaagent");
    }

    private void failed(String className, String problem, String remedy) {
        methods.addFailed(className, roleText(Role.LOOKUP), "its class" + problem, remedy);
        console.accept("the class " + className + problem);
        registry.methodNotWoven(className, "the class " + className + problem + "; " + remedy);
    }

    private void report(MethodReport report, @Nullable ClassLoader loader, boolean hasInstances) {
        if (report instanceof MethodReport.Woven woven) {
            reportWoven(woven, loader, hasInstances && woven.needsInstances());
        } else if (report instanceof MethodReport.Innermost predicate) {
            reportInnermost(predicate);
        } else if (report instanceof MethodReport.Counted counted) {
            reportCounted(counted);
        } else if (report instanceof MethodReport.Skipped skipped) {
            reportSkipped(skipped);
        } else if (report instanceof MethodReport.Doubtful doubtful) {
            reportDoubtful(doubtful);
        }
    }

    private void reportWoven(MethodReport.Woven woven, @Nullable ClassLoader loader, boolean lacksInstances) {
        CacheId id = idOf(woven, loader);
        if (woven.role() != Role.LOOKUP && woven.role() != Role.COUNTERS && woven.role() != Role.COUNTER) {
            following.prepare();
        }
        if (!woven.namesInstances()) {
            CacheStatisticsTracker tracker = registry.tracker(id);
            Probes.expectCalls(tracker, woven.role().name(), woven.method().descriptor());
            if (lacksInstances) {
                tracker.gauges().addSize(UnknownSize.INSTANCE);
            }
        }
        MethodId method = woven.method();
        TrackedMethod tracked =
                TrackedMethod.woven(method.className(), signature(method), roleText(woven.role()), id.toString());
        methods.add(lacksInstances ? tracked.because(LACKS_INSTANCES, "start the JVM with -javaagent") : tracked);
    }

    private void reportInnermost(MethodReport.Innermost predicate) {
        following.prepare();
        MethodId method = predicate.method();
        methods.add(TrackedMethod.woven(
                method.className(), signature(method), roleText(predicate.role()), TrackedMethod.INNERMOST_LOOKUP));
    }

    private void reportCounted(MethodReport.Counted counted) {
        methods.add(TrackedMethod.woven(
                counted.method().className(),
                signature(counted.method()),
                roleText(counted.role()),
                counted.set() + ": " + counted.key()));
    }

    private CacheId idOf(MethodReport.Woven woven, @Nullable ClassLoader loader) {
        boolean isLookup = woven.role() == Role.LOOKUP;
        NamingClass user =
                new NamingClass(loader, woven.method().className(), isLookup, GivenBy.authorOrClass(woven.isOfClass()));
        return registry.idOf(woven.manager(), woven.cache(), user);
    }

    private void reportSkipped(MethodReport.Skipped skipped) {
        MethodId method = skipped.method();
        Reason reason = skipped.reason();
        methods.add(TrackedMethod.skipped(
                method.className(),
                signature(method),
                roleText(skipped.role()),
                reason.code(),
                reason.explanation(),
                reason.remedy()));
        if (skipped.isReported()) {
            console.accept(skipped.toString());
            registry.methodNotWoven(method.className(), skipped.toString());
        }
    }

    private void reportDoubtful(MethodReport.Doubtful doubtful) {
        MethodId method = doubtful.method();
        Caution caution = doubtful.caution();
        methods.doubt(TrackedMethod.woven(method.className(), signature(method), roleText(doubtful.role()), "")
                .doubted(caution.code(), caution.explanation(), caution.remedy()));
        console.accept(doubtful.toString());
    }

    private static String signature(MethodId method) {
        if (method.isClass()) {
            return method.name();
        }
        return TrackedMethod.signature(method.name(), method.descriptor());
    }

    private static String roleText(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    /** The size of instances that were created before their class was woven: unknown, rather than too small. */
    private enum UnknownSize implements SizeSource {
        INSTANCE;

        @Override
        public boolean isGone() {
            return false;
        }

        @Override
        public boolean isSameAs(SizeSource other) {
            return other == this;
        }

        @Override
        public OptionalLong size() {
            return OptionalLong.empty();
        }
    }
}
