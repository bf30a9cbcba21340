package io.trackedcache.agent;

import io.trackedcache.config.Console;
import io.trackedcache.config.Origin;
import io.trackedcache.config.SettingKeys;
import io.trackedcache.config.SettingSources;
import io.trackedcache.config.Settings;
import io.trackedcache.probe.ProbeLink;
import io.trackedcache.probe.Probes;
import io.trackedcache.registry.RegistryInternals;
import io.trackedcache.registry.RegistrySettings;
import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.session.SessionPart;
import io.trackedcache.start.Housekeeper;
import io.trackedcache.start.PlatformBeans;
import io.trackedcache.start.TrackedCacheRuntime;
import io.trackedcache.start.Upkeep;
import io.trackedcache.tracking.Tracking;
import io.trackedcache.weaver.MethodRules;
import java.lang.instrument.Instrumentation;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Starts the agent, unless a {@link StartCheck} refuses. {@link Premain} loads this class by name. */
public final class AgentStart implements BiConsumer<@Nullable String, Instrumentation> {
    /**
     * The version of the agent. A compile-time constant, so it is that of the runtime which the agent was built with.
     */
    private static final String AGENT_VERSION = ProbeLink.VERSION;

    private static final AtomicBoolean STARTED = new AtomicBoolean();
    private static final int EXIT_CODE_OF_FAIL_FAST = 1;

    private final Console console;
    private final boolean isAttached;
    private boolean isStarted;

    /** Creates a start before the application runs. */
    public AgentStart() {
        this(Console.STDERR, false);
    }

    private AgentStart(Console console, boolean isAttached) {
        Console.useStandardError();
        this.console = console;
        this.isAttached = isAttached;
    }

    /**
     * Creates a start while the application runs.
     *
     * @param report receives all messages, in addition to the standard error
     */
    static AgentStart attached(AttachReport report) {
        return new AgentStart(Console.STDERR.alsoTo(report), true);
    }

    /** Whether the agent has started, after {@link #accept}. */
    boolean isStarted() {
        return isStarted;
    }

    @Override
    public void accept(@Nullable String arguments, Instrumentation instrumentation) {
        JvmFacts jvm = JvmFacts.ofThisJvm();
        List<StartCheck> checks = List.of(
                new JdkToolCheck(jvm.mainIsOfJdk(), jvm.command(), isAttached),
                new AlreadyRunningCheck(STARTED.get(), arguments),
                new SecurityManagerCheck(jvm.hasSecurityManager()),
                new RuntimeVersionCheck(AGENT_VERSION, jvm.runtimeVersion()),
                new LinkCheck(jvm.systemLoader()));
        if (!isRefusedByAny(checks)) {
            start(Settings.resolve(SettingSources.ofThisJvm(arguments)), instrumentation);
        }
    }

    private boolean isRefusedByAny(List<StartCheck> checks) {
        for (StartCheck check : checks) {
            Optional<StartCheck.Refusal> refusal = check.refusal();
            if (refusal.isPresent()) {
                report(refusal.get());
                return true;
            }
        }
        return false;
    }

    private void report(StartCheck.Refusal refusal) {
        if (refusal.message().isPresent()) {
            console.warn(refusal.message().get());
        }
    }

    private void start(Settings settings, Instrumentation instrumentation) {
        AgentSettings agent = AgentSettings.from(settings);
        for (String warning : settings.warnings()) {
            console.warn(warning);
        }
        // Even if the agent is disabled: the application may use the registry directly.
        RegistryInternals.global().use(RegistrySettings.from(settings));
        if (!agent.enabled()) {
            reportDisabled(settings.origin(SettingKeys.ENABLED));
            return;
        }
        if (agent.failFast() && !settings.warnings().isEmpty()) {
            giveUp();
        } else {
            install(agent, settings, instrumentation);
        }
    }

    /** Prints nothing at the start of the JVM, where the user has asked for silence. */
    private void reportDisabled(Origin origin) {
        if (isAttached) {
            console.warn("enabled=false (" + origin.label() + "), so the agent does not start");
        }
    }

    private void install(AgentSettings agent, Settings settings, Instrumentation instrumentation) {
        try {
            STARTED.set(true);
            Rehearsal.scan();
            DeduplicatingConsole problems = new DeduplicatingConsole(console);
            Probes.reportErrorsTo(problems);
            Tracking tracking = Tracking.global();
            tracking.costs().meterLookupsBy(Probes.meter());
            TrackedCacheRuntime.leaveToAgent();
            TrackerRegistry registry = TrackerRegistry.global();
            Upkeep upkeep = Upkeep.begin(settings, AGENT_VERSION, List.of(new SessionPart()), console);
            Housekeeper housekeeper = upkeep.housekeeper();
            PlatformBeans beans = upkeep.beans();
            MethodRules rules = RuleTask.begin(agent, tracking.methods(), housekeeper, console);
            upkeep.reportMistakenNames(console);
            WeavingReporter reporter =
                    new WeavingReporter(registry, tracking.methods(), new FollowingTask(housekeeper), problems);
            WeavingTransformer transformer = new WeavingTransformer(
                    rules, reporter, new LeftOutTask(housekeeper, reporter), tracking.costs(), beans);
            instrumentation.addTransformer(transformer, isAttached);
            if (isAttached) {
                beans.lookNow();
                SignalLinks.link(instrumentation, console);
                transformer.whileAttaching(new LoadedClasses(instrumentation, rules, reporter, console));
            }
            isStarted = true;
        } catch (Throwable e) {
            console.warn("the agent could not start: " + e + "; the application runs untracked");
            if (agent.failFast()) {
                giveUp();
            }
        }
    }

    /** Ends the JVM, unless the agent was attached: an application that is running must go on. */
    private void giveUp() {
        if (isAttached) {
            console.warn("fail-fast=true, so the agent does not start; the application runs untracked");
        } else {
            console.warn("fail-fast=true, so the JVM ends here");
            System.exit(EXIT_CODE_OF_FAIL_FAST);
        }
    }
}
