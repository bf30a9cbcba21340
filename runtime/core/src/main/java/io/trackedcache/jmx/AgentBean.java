package io.trackedcache.jmx;

import java.util.List;
import javax.management.openmbean.SimpleType;

/** The bean of the agent: what it is, what holds, what became of each method, and what it costs. */
final class AgentBean {
    static final BeanSpec<AgentFacts> SPEC = new BeanSpec<>(
            AgentMXBean.class,
            "The TrackedCache agent of this JVM.",
            attributes(),
            List.of(
                    BeanOperation.doing(
                            "enableTracking",
                            "Lets woven methods be counted, from the next call on.",
                            agent -> agent.tracking().setEnabled(true)),
                    BeanOperation.doing(
                            "disableTracking",
                            "Lets no woven method be counted, from the next call on. Counts stay as they are; nothing is"
                                    + " lost but what is not counted meanwhile.",
                            agent -> agent.tracking().setEnabled(false))),
            AlertNotifications.ofMethods());

    private AgentBean() {}

    private static List<BeanAttribute<AgentFacts>> attributes() {
        return List.of(
                BeanAttribute.of("Version", SimpleType.STRING, "The version of the agent.", AgentFacts::version),
                BeanAttribute.<AgentFacts>of(
                                "Enabled",
                                SimpleType.BOOLEAN,
                                "Whether woven methods are counted. It can be switched at any time; nothing is woven or"
                                        + " unwoven by this.",
                                agent -> agent.tracking().isEnabled())
                        .writtenBy((agent, enabled) -> agent.tracking().setEnabled((Boolean) enabled)),
                BeanAttribute.of(
                        "Settings",
                        AgentTables.SETTINGS.type(),
                        "Every setting, what holds, and where it was said.",
                        agent -> AgentTables.SETTINGS.of(agent.settings().all())),
                BeanAttribute.of(
                        "Methods",
                        MethodTable.TABLE.type(),
                        "What became of every method that an annotation or a rule names, and why.",
                        agent -> MethodTable.of(agent.explanation().methods())),
                BeanAttribute.of(
                        "MethodsLeftOff",
                        SimpleType.LONG,
                        "How often a method was heard of for which Methods has no more room.",
                        agent -> agent.explanation().leftOff()),
                BeanAttribute.of(
                        "Overhead",
                        AgentTables.OVERHEAD.rowType(),
                        "What tracking has cost since the JVM was started.",
                        agent -> AgentTables.OVERHEAD.row(agent.tracking().overhead())),
                BeanAttribute.of(
                        "Health",
                        AgentTables.HEALTH.rowType(),
                        "How tracking is doing: HEALTHY, DEGRADED or DISABLED, and what is wrong.",
                        agent -> AgentTables.HEALTH.row(agent.tracking().health())));
    }
}
