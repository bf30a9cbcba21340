package io.trackedcache.agent;

import io.trackedcache.config.SettingSources;
import io.trackedcache.config.Settings;
import io.trackedcache.jmx.AgentFacts;
import io.trackedcache.probe.ProbeErrors;
import io.trackedcache.probe.ProbeLink;
import io.trackedcache.registry.RegistrySettings;
import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.state.StateKeeper;
import io.trackedcache.tracking.Tracking;
import io.trackedcache.weaver.MethodRules;
import java.lang.instrument.Instrumentation;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Starts the agent, unless something speaks against it. {@link Premain} finds it by name. */
public final class AgentStart implements BiConsumer<@Nullable String, Instrumentation> {
    /** Compiled in: the version of the runtime that this agent was built with, which is its own. */
    private static final String AGENT_VERSION = ProbeLink.VERSION;

    private static final AtomicBoolean STARTED = new AtomicBoolean();
    private static final int EXIT_CODE_OF_FAIL_FAST = 1;

    private final Console console = new Console();
    private final boolean isAttached;

    /** A start before the application runs. */
    public AgentStart() {
        this(false);
    }

    /**
     * A start of the agent.
     *
     * @param isAttached whether the application is running already
     */
    AgentStart(boolean isAttached) {
        this.isAttached = isAttached;
    }

    @Override
    public void accept(@Nullable String arguments, Instrumentation instrumentation) {
        JvmFacts jvm = JvmFacts.ofThisJvm();
        List<StartCheck> checks = List.of(
                new JdkToolCheck(jvm.mainIsOfJdk(), jvm.command(), isAttached),
                new AlreadyRunningCheck(STARTED.get()),
                new SecurityManagerCheck(jvm.hasSecurityManager()),
                new RuntimeVersionCheck(AGENT_VERSION, jvm.runtimeVersion()),
                new LinkCheck(jvm.systemLoader()));
        if (!isRefusedByAny(checks)) {
            start(Settings.resolve(SettingSources.ofThisJvm(arguments)), instrumentation);
        }
    }

    private boolean isRefusedByAny(List<StartCheck> checks) {
        for (StartCheck check : checks) {
            Optional<Refusal> refusal = check.refusal();
            if (refusal.isPresent()) {
                tell(refusal.get());
                return true;
            }
        }
        return false;
    }

    private void tell(Refusal refusal) {
        if (refusal.message().isPresent()) {
            console.warn(refusal.message().get());
        }
    }

    private void start(Settings settings, Instrumentation instrumentation) {
        AgentSettings agent = AgentSettings.from(settings);
        for (String warning : settings.warnings()) {
            console.warn(warning);
        }
        // Also where the agent does nothing: the application may use the registry by hand.
        TrackerRegistry.global().use(RegistrySettings.from(settings));
        if (!agent.enabled()) {
            return;
        }
        if (agent.failFast() && !settings.warnings().isEmpty()) {
            giveUp();
        } else {
            install(agent, settings, instrumentation);
        }
    }

    private void install(AgentSettings agent, Settings settings, Instrumentation instrumentation) {
        try {
            STARTED.set(true);
            Rehearsal.run();
            SaidOnce said = new SaidOnce(console);
            ProbeErrors.reportTo(said);
            Tracking tracking = Tracking.global();
            tracking.costs().meterLookupsBy(ProbeLink.meter());
            Housekeeper housekeeper = new Housekeeper(console, tracking.costs());
            TrackerRegistry registry = TrackerRegistry.global();
            registry.listen(new TrackerCare(registry, housekeeper, console));
            if (!agent.stateFile().isEmpty()) {
                StateCare.begin(new StateKeeper(registry, agent.stateFile(), console), housekeeper);
            }
            if (agent.session()) {
                SessionCare.begin(settings, registry, AGENT_VERSION, housekeeper);
            }
            AgentFacts facts = new AgentFacts(AGENT_VERSION, settings, tracking);
            PlatformBeans beans = new PlatformBeans(registry, facts, housekeeper, console);
            registry.listen(beans);
            MethodRules rules = RuleCare.begin(agent, tracking.methods(), housekeeper, console);
            MethodNews news = new MethodNews(registry, tracking.methods(), new FollowingCare(housekeeper), said);
            WeavingTransformer transformer = new WeavingTransformer(rules, news, tracking.costs(), beans);
            instrumentation.addTransformer(transformer, isAttached);
            if (isAttached) {
                beans.lookNow();
                SignalLinks.link(instrumentation, console);
                transformer.whileAttaching(new LoadedClasses(instrumentation, rules, news, console));
            }
        } catch (Throwable e) {
            console.warn("could not start: " + e + "; the application runs untracked");
            if (agent.failFast()) {
                giveUp();
            }
        }
    }

    /** An application that is running goes on: whoever attaches meant to look at it, not to end it. */
    private void giveUp() {
        if (isAttached) {
            console.warn("fail-fast=true, so the agent does not start; the application runs untracked");
        } else {
            console.warn("fail-fast=true, so the JVM ends here");
            System.exit(EXIT_CODE_OF_FAIL_FAST);
        }
    }
}
