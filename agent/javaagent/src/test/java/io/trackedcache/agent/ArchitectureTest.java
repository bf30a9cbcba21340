package io.trackedcache.agent;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTag;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Tests of the dependencies between packages, as drawn in docs/architecture.md. */
@ArchTag("one-jdk")
@AnalyzeClasses(packages = "io.trackedcache", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule ARROWS_RUN_ONE_WAY = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("scope")
            .definedBy("io.trackedcache.scope")
            .layer("callback")
            .definedBy("io.trackedcache.callback")
            .layer("tracker")
            .definedBy("io.trackedcache.tracker")
            .layer("stats")
            .definedBy("io.trackedcache.stats")
            .layer("registry")
            .definedBy("io.trackedcache.registry")
            .layer("opinion")
            .definedBy("io.trackedcache.opinion")
            .layer("tracking")
            .definedBy("io.trackedcache.tracking")
            .layer("state")
            .definedBy("io.trackedcache.state")
            .layer("probe")
            .definedBy("io.trackedcache.probe..")
            .layer("config")
            .definedBy("io.trackedcache.config")
            .layer("jmx")
            .definedBy("io.trackedcache.jmx")
            .layer("session")
            .definedBy("io.trackedcache.session")
            .layer("port")
            .definedBy("io.trackedcache.port")
            .layer("start")
            .definedBy("io.trackedcache.start")
            .layer("weaver")
            .definedBy("io.trackedcache.weaver")
            .layer("agent")
            .definedBy("io.trackedcache.agent")
            .whereLayer("agent")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("port")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("weaver")
            .mayOnlyBeAccessedByLayers("agent")
            .whereLayer("start")
            .mayOnlyBeAccessedByLayers("session", "agent")
            .whereLayer("jmx")
            .mayOnlyBeAccessedByLayers("session", "start", "agent")
            .whereLayer("session")
            .mayOnlyBeAccessedByLayers("agent")
            .whereLayer("config")
            .mayOnlyBeAccessedByLayers(
                    "stats", "registry", "opinion", "tracking", "jmx", "session", "port", "start", "agent")
            .whereLayer("probe")
            .mayOnlyBeAccessedByLayers("start", "agent")
            .whereLayer("tracking")
            .mayOnlyBeAccessedByLayers("probe", "jmx", "session", "start", "agent")
            .whereLayer("state")
            .mayOnlyBeAccessedByLayers("start")
            .whereLayer("opinion")
            .mayOnlyBeAccessedByLayers("registry", "tracking", "probe", "jmx", "start", "agent")
            .whereLayer("registry")
            .mayOnlyBeAccessedByLayers("tracking", "state", "probe", "jmx", "session", "start", "agent")
            .whereLayer("stats")
            .mayOnlyBeAccessedByLayers("probe", "jmx", "session", "start", "agent")
            .whereLayer("callback")
            .mayOnlyBeAccessedByLayers("stats", "registry", "tracking", "probe", "jmx", "agent")
            .whereLayer("scope")
            .mayOnlyBeAccessedByLayers("stats", "registry")
            .whereLayer("tracker")
            .mayOnlyBeAccessedByLayers(
                    "stats", "registry", "opinion", "tracking", "state", "probe", "config", "jmx", "start", "agent");

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("io.trackedcache.(**)").should().beFreeOfCycles();

    /** The classes that are public in these packages are so for the probe, as there is no module to say it. */
    @ArchTest
    static final ArchRule ONLY_THE_PROBE_USES_ITS_PARTS = noClasses()
            .that()
            .resideOutsideOfPackage("io.trackedcache.probe..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.trackedcache.probe.*..");

    @ArchTest
    static final ArchRule PARTS_OF_THE_PROBE_KNOW_ERRORS_AND_NO_OTHER_PART = slices().matching(
                    "io.trackedcache.probe.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(alwaysTrue(), resideInAPackage("io.trackedcache.probe.errors"));

    @ArchTest
    static final ArchRule PARTS_OF_THE_PROBE_KNOW_NO_PROBE = noClasses()
            .that()
            .resideInAPackage("io.trackedcache.probe.*..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.trackedcache.probe");

    @ArchTest
    static final ArchRule AGENT_KNOWS_LINK_AND_PROBES_ALONE = noClasses()
            .that()
            .resideInAPackage("io.trackedcache.agent..")
            .should()
            .dependOnClassesThat(resideInAPackage("io.trackedcache.probe..")
                    .and(not(name("io.trackedcache.probe.ProbeLink")))
                    .and(not(name("io.trackedcache.probe.Probes"))));

    @ArchTest
    static final ArchRule WEAVER_NEEDS_ASM_AND_NOTHING_ELSE = classes()
            .that()
            .resideInAPackage("io.trackedcache.weaver")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("io.trackedcache.weaver", "org.objectweb.asm..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule TRACKER_NEEDS_NOTHING = classes()
            .that()
            .resideInAPackage("io.trackedcache.tracker")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("io.trackedcache.tracker", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule JCONSOLE_TAB_NEEDS_THE_JDK_ALONE = classes()
            .that()
            .resideInAPackage("io.trackedcache.jconsole..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "io.trackedcache.jconsole..", "com.sun.tools.jconsole", "java..", "javax..", "org.jspecify..");

    @ArchTest
    static final ArchRule NO_PACKAGE_DEPENDS_ON_THE_JCONSOLE_TAB = noClasses()
            .that()
            .resideOutsideOfPackage("io.trackedcache.jconsole..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.trackedcache.jconsole..", "com.sun.tools.jconsole");

    /**
     * Only Swing components may use AWT: other code is tested without a screen, and the agent runs without
     * java.desktop.
     */
    @ArchTest
    static final ArchRule ONLY_THE_JCONSOLE_TAB_HAS_A_SCREEN = noClasses()
            .that()
            .resideOutsideOfPackage("io.trackedcache.jconsole")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.awt..", "javax.swing..", "java.beans..");

    /** Snapshots must not depend on the tab that shows them. */
    @ArchTest
    static final ArchRule JCONSOLE_SNAPSHOTS_DO_NOT_DEPEND_ON_THE_TAB = noClasses()
            .that()
            .resideInAPackage("io.trackedcache.jconsole.snapshot")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.trackedcache.jconsole");

    @ArchTest
    static final ArchRule ONLY_THE_VIEWS_AND_THEIR_SERVER_TOUCH_JMX = noClasses()
            .that()
            .resideInAPackage("io.trackedcache..")
            .and()
            .resideOutsideOfPackages("io.trackedcache.jmx", "io.trackedcache.jconsole..")
            .and()
            .doNotHaveSimpleName("PlatformServer")
            .and()
            .doNotHaveSimpleName("PlatformBeans")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.management..", "java.lang.management..");

    @ArchTest
    static final ArchRule AUDIT_NEEDS_ASM_AND_CONFIG = classes()
            .that()
            .resideInAPackage("io.trackedcache.audit")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "io.trackedcache.audit",
                    "io.trackedcache.config",
                    "org.objectweb.asm..",
                    "java..",
                    "org.jspecify..");

    /**
     * Only the housekeeper uses the state file and the session, after premain. The attaching program and the audit
     * usually run in a JVM of their own, and ports are not used by the agent at all.
     */
    @ArchTest
    static final ArchRule NO_EARLY_USE_OF_LOGGING_FILES_AND_NETWORK = noClasses()
            .that()
            .resideInAPackage("io.trackedcache..")
            .and()
            .resideOutsideOfPackages("io.trackedcache.session", "io.trackedcache.port", "io.trackedcache.audit")
            .and()
            .doNotHaveSimpleName("StateFile")
            .and()
            .doNotHaveSimpleName("StateKeeper")
            .and()
            .doNotHaveSimpleName("Attach")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.logging..", "java.nio.file..", "java.net..");

    @ArchTest
    static final ArchRule NO_LOGGING_IN_WHAT_RUNS_ON_THREADS_OF_THE_APPLICATION = noClasses()
            .that()
            .resideInAnyPackage(
                    "io.trackedcache.tracker",
                    "io.trackedcache.scope",
                    "io.trackedcache.callback",
                    "io.trackedcache.stats",
                    "io.trackedcache.registry",
                    "io.trackedcache.tracking",
                    "io.trackedcache.state",
                    "io.trackedcache.probe..",
                    "io.trackedcache.config",
                    "io.trackedcache.weaver")
            .and(not(nameMatching("io\\.trackedcache\\.config\\.Console(\\$.*)?")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.slf4j..");
}
