package io.trackedcache.agent;

import io.trackedcache.probe.ProbeLink;
import io.trackedcache.start.PlatformBeans;
import io.trackedcache.tracking.CostBook;
import io.trackedcache.weaver.ConstantPoolScan;
import io.trackedcache.weaver.InheritedMethods;
import io.trackedcache.weaver.MethodRules;
import io.trackedcache.weaver.RuntimeReach;
import io.trackedcache.weaver.Weaver;
import io.trackedcache.weaver.WovenClass;
import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import org.jspecify.annotations.Nullable;

/**
 * The class file transformer that weaves classes as they are loaded. It runs on the thread that loads the class, under
 * the locks of its class loader. So it loads no class of the application and waits for no other thread. Only if a rule
 * names an abstract method, the weaver asks class loaders for class files. A class that the weaver cannot weave is left
 * unchanged.
 */
final class WeavingTransformer implements ClassFileTransformer {
    private static final ClassLoader PLATFORM = ClassLoader.getPlatformClassLoader();

    private static final @Nullable ClassLoader RUNTIME = ProbeLink.class.getClassLoader();

    private final MethodRules rules;
    private final Weaver weaver;
    private final WeavingReporter reporter;
    private final LeftOutTask leftOut;
    private final CostBook costs;
    private final PlatformBeans beans;
    private final Rehearsal rehearsal = new Rehearsal();
    private final WovenWhenLoaded wovenWhenLoaded = new WovenWhenLoaded();
    private volatile boolean isAttaching;

    WeavingTransformer(
            MethodRules rules, WeavingReporter reporter, LeftOutTask leftOut, CostBook costs, PlatformBeans beans) {
        this.rules = rules;
        this.weaver = new Weaver(rules);
        this.reporter = reporter;
        this.leftOut = leftOut;
        this.costs = costs;
        this.beans = beans;
    }

    /** Weaves the classes that were loaded before the agent was attached. There may be instances of them. */
    void whileAttaching(LoadedClasses classes) {
        isAttaching = true;
        try {
            classes.weave();
        } finally {
            isAttaching = false;
        }
    }

    @Override
    public byte @Nullable [] transform(
            Module module,
            @Nullable ClassLoader loader,
            @Nullable String className,
            @Nullable Class<?> redefined,
            @Nullable ProtectionDomain domain,
            byte[] classFile) {
        long start = System.nanoTime();
        byte[] woven = wovenOrNull(module, loader, className, redefined, classFile);
        costs.classSeen(System.nanoTime() - start, woven != null);
        return woven;
    }

    private byte @Nullable [] wovenOrNull(
            Module module,
            @Nullable ClassLoader loader,
            @Nullable String className,
            @Nullable Class<?> redefined,
            byte[] classFile) {
        try {
            if (PlatformBeans.SERVER_CLASS.equals(className)) {
                beans.serverIsBeingCreated();
            }
            int end = ConstantPoolScan.scan(classFile);
            InheritedMethods inherited = inherited(module, loader, className, classFile, end);
            reporter.report(inherited.reports());
            if (end == ConstantPoolScan.ANNOTATED
                    || inherited.hasImplementations()
                    || isIncluded(module, loader, className)) {
                return weave(module, loader, String.valueOf(className), redefined != null, classFile, inherited);
            }
            if (redefined == null && className != null && mayBeOfApplication(loader)) {
                reporter.report(weaver.overridesIn(className, classFile, end));
            }
            return null;
        } catch (Throwable e) {
            reporter.failed(String.valueOf(className).replace('/', '.'), e);
            return null;
        }
    }

    /**
     * Whether a rule may match the class. Never a class of the JDK; some, such as the compiler's, are in the
     * application loader.
     */
    private boolean isIncluded(Module module, @Nullable ClassLoader loader, @Nullable String className) {
        return rules.mayInclude(loader, className) && !JvmFacts.isOfJdk(module);
    }

    private InheritedMethods inherited(
            Module module, @Nullable ClassLoader loader, @Nullable String className, byte[] classFile, int end) {
        if (loader == null || className == null) {
            return InheritedMethods.NONE;
        }
        return rules.mayImplement(loader, className) && !JvmFacts.isOfJdk(module)
                ? weaver.inheritedIn(loader, className, classFile, end)
                : InheritedMethods.NONE;
    }

    private static boolean mayBeOfApplication(@Nullable ClassLoader loader) {
        return loader != null && loader != PLATFORM;
    }

    /** Whether the class loader has defined the runtime, and the class may use it. */
    private static boolean seesRuntime(Module module, @Nullable ClassLoader loader) {
        return loader == RUNTIME && !module.isNamed();
    }

    private byte @Nullable [] weave(
            Module module,
            @Nullable ClassLoader loader,
            String className,
            boolean isLoaded,
            byte[] classFile,
            InheritedMethods inherited)
            throws ReflectiveOperationException {
        boolean isDirect = seesRuntime(module, loader);
        if (!rehearsal.hasRoom(isDirect)) {
            leftOut.leftOut(className.replace('/', '.'));
            return null;
        }
        RuntimeReach reach = isDirect ? RuntimeReach.DIRECT : RuntimeReach.BY_SYSTEM_LOADER;
        rehearsal.before(reach);
        boolean isLate = isLoaded && !wovenWhenLoaded.contains(loader, className);
        WovenClass woven = isLate
                ? weaver.weaveLoaded(loader, classFile, inherited, reach)
                : weaver.weave(loader, classFile, inherited, reach);
        reporter.report(woven, className.replace('/', '.'), loader, isLoaded && isAttaching);
        if (woven.classFile() != null) {
            rehearsal.hasWoven();
        }
        if (!isLate && woven.classFile() != null && (Weaver.needsFields(classFile) || woven.readsCounters())) {
            wovenWhenLoaded.add(loader, className);
        }
        return woven.classFile();
    }
}
