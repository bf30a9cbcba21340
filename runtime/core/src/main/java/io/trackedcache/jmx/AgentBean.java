package io.trackedcache.jmx;

import java.util.List;
import javax.management.MBeanOperationInfo;
import javax.management.openmbean.SimpleType;

/** The bean of the agent: its version, settings, methods, cost and health. */
final class AgentBean {
    static final BeanSpec<AgentFacts> SPEC = new BeanSpec<>(
            AgentMXBean.class,
            "The TrackedCache agent of this JVM.",
            attributes(),
            List.of(
                    BeanOperation.doing(
                            "enableTracking",
                            "Enables the counting of woven methods, from the next call on.",
                            agent -> agent.tracking().setEnabled(true)),
                    BeanOperation.doing(
                            "disableTracking",
                            "Disables the counting of woven methods, from the next call on. Counts are kept; calls"
                                    + " are not counted until it is enabled again.",
                            agent -> agent.tracking().setEnabled(false)),
                    BeanOperation.doing(
                            "acknowledgeProblems",
                            "Ends the problems in Health that are over and are kept until they are seen, such as counts"
                                    + " out of a damaged state file.",
                            agent -> agent.tracking().acknowledgeProblems()),
                    new BeanOperation<>(
                            "acknowledgeOrphanedVm",
                            "Removes a virtual machine from OrphanedVms, and returns whether it was removed. To be called"
                                    + " after it was deleted.",
                            new BeanOperation.Parameter(
                                    "sessionId", SimpleType.STRING, "the sessionId of its row in OrphanedVms"),
                            SimpleType.BOOLEAN,
                            MBeanOperationInfo.ACTION_INFO,
                            (agent, sessionId) -> agent.orphans().acknowledge((String) sessionId))),
            AlertNotifications.ofMethods());

    private AgentBean() {}

    private static List<BeanAttribute<AgentFacts>> attributes() {
        return List.of(
                BeanAttribute.of("Version", SimpleType.STRING, "The version of the agent.", AgentFacts::version),
                BeanAttribute.<AgentFacts>of(
                                "Enabled",
                                SimpleType.BOOLEAN,
                                "Whether woven methods are counted. It can be changed at any time; nothing is woven or"
                                        + " unwoven by it.",
                                agent -> agent.tracking().isEnabled())
                        .writtenBy((agent, enabled) -> agent.tracking().setEnabled((Boolean) enabled)),
                BeanAttribute.of(
                        "Settings",
                        AgentTables.SETTINGS.type(),
                        "Every setting with its effective value and its source.",
                        agent -> AgentTables.SETTINGS.of(agent.settings().all())),
                BeanAttribute.of(
                        "Methods",
                        MethodTable.TABLE.type(),
                        "The state of every method that an annotation or a rule names, and the reason.",
                        agent -> MethodTable.of(agent.explanation().methods())),
                BeanAttribute.of(
                        "MethodsLeftOff",
                        SimpleType.LONG,
                        "Reports of methods that were dropped because Methods was full.",
                        agent -> agent.explanation().leftOff()),
                BeanAttribute.of(
                        "Overhead",
                        AgentTables.OVERHEAD.rowType(),
                        "The cost of tracking since the JVM was started.",
                        agent -> AgentTables.OVERHEAD.row(agent.tracking().overhead())),
                BeanAttribute.of(
                        "CallbackErrors",
                        AgentTables.CALLBACK_ERRORS.type(),
                        "The listeners and classifiers of the application that failed, with the text of the error.",
                        agent -> AgentTables.CALLBACK_ERRORS.of(agent.tracking().callbackErrors())),
                BeanAttribute.of(
                        "OrphanedVms",
                        OrphanTable.TABLE.type(),
                        "The virtual machines that ended sessions of this user have left behind, and that may still run"
                                + " and cost money.",
                        agent -> OrphanTable.TABLE.of(agent.orphans().all())),
                BeanAttribute.of(
                        "Health",
                        AgentTables.HEALTH.rowType(),
                        "The health of tracking: HEALTHY, DEGRADED or DISABLED, with its problems.",
                        agent -> AgentTables.HEALTH.row(agent.tracking().health())));
    }
}
