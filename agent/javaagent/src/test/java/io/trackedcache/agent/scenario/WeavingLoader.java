package io.trackedcache.agent.scenario;

import io.trackedcache.agent.samples.Lookups;
import io.trackedcache.probe.Probes;
import io.trackedcache.registry.NamingClass;
import io.trackedcache.weaver.MethodReport;
import io.trackedcache.weaver.MethodRules;
import io.trackedcache.weaver.Weaver;
import io.trackedcache.weaver.WovenClass;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A child-first class loader that weaves the scenarios and delegates all other classes to its parent. */
final class WeavingLoader extends ClassLoader {
    private static final String SCENARIOS = Scenario.class.getPackageName() + ".";
    private static final String SAMPLES = Lookups.class.getPackageName() + ".";

    private final Weaver weaver;
    private final List<String> said = new CopyOnWriteArrayList<>();

    WeavingLoader(List<String> excluded) {
        super(WeavingLoader.class.getClassLoader());
        this.weaver = new Weaver(MethodRules.of(List.of(), excluded));
    }

    /** Returns the messages about the methods of the classes woven so far. */
    List<String> said() {
        return said;
    }

    Scenario newScenario(String name) throws ReflectiveOperationException {
        return Class.forName(name, true, this)
                .asSubclass(Scenario.class)
                .getDeclaredConstructor()
                .newInstance();
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            if (known != null) {
                return known;
            }
            boolean isShared = name.equals(Scenario.class.getName()) || name.equals(Counted.class.getName());
            boolean isWoven = name.startsWith(SCENARIOS) || name.startsWith(SAMPLES);
            return isWoven && !isShared ? define(name) : super.loadClass(name, resolve);
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
            byte[] original = in.readAllBytes();
            WovenClass woven = weaver.weave(original);
            woven.loaded()
                    .forEach(cache -> Probes.hasLoads(
                            cache.manager(),
                            cache.cache(),
                            new NamingClass(this, "Woven", false, NamingClass.GivenBy.authorOrClass(cache.isOfClass())),
                            cache.isFollowed()));
            for (MethodReport report : woven.reports()) {
                if (!(report instanceof MethodReport.Skipped skipped) || skipped.isReported()) {
                    said.add(report.toString());
                }
            }
            byte[] classFile = woven.classFile() == null ? original : woven.classFile();
            return defineClass(name, classFile, 0, classFile.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }
}
