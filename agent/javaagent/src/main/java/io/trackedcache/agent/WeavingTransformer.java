package io.trackedcache.agent;

import io.trackedcache.tracking.CostBook;
import io.trackedcache.weaver.ConstantPoolScan;
import io.trackedcache.weaver.MethodRules;
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
    private final MethodRules rules;
    private final Weaver weaver;
    private final MethodNews news;
    private final CostBook costs;
    private final PlatformBeans beans;
    private final OldWovenClasses oldOnes = new OldWovenClasses();
    private volatile boolean isAttaching;

    WeavingTransformer(MethodRules rules, MethodNews news, CostBook costs, PlatformBeans beans) {
        this.rules = rules;
        this.weaver = new Weaver(rules);
        this.news = news;
        this.costs = costs;
        this.beans = beans;
    }

    /** Lets classes come through that were loaded before the agent: there may be instances of them. */
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
            if (PlatformServer.SERVER_CLASS.equals(className)) {
                beans.serverIsBeingMade();
            }
            boolean isOfInterest =
                    ConstantPoolScan.mentionsAnnotations(classFile) || isIncluded(module, loader, className);
            return isOfInterest ? weave(loader, String.valueOf(className), redefined != null, classFile) : null;
        } catch (Throwable e) {
            news.failed(String.valueOf(className).replace('/', '.'), e);
            return null;
        }
    }

    /** Never a class of the JDK: some of those, such as the compiler's, are in the loader of the application. */
    private boolean isIncluded(Module module, @Nullable ClassLoader loader, @Nullable String className) {
        return rules.concern(loader, className) && !JvmFacts.isOfJdk(module);
    }

    private byte @Nullable [] weave(
            @Nullable ClassLoader loader, String className, boolean isLoaded, byte[] classFile) {
        boolean isOld = Weaver.needsFields(classFile);
        boolean hasNoField = isLoaded && isOld && !oldOnes.contains(loader, className);
        WovenClass woven = hasNoField ? weaver.weaveLoaded(classFile) : weaver.weave(classFile);
        news.take(woven, className.replace('/', '.'), loader, isLoaded && isAttaching);
        if (isOld && woven.classFile() != null) {
            oldOnes.add(loader, className);
        }
        return woven.classFile();
    }
}
