package io.trackedcache.jmx;

import static io.trackedcache.jmx.Beans.USERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.stats.StatCounters;
import io.trackedcache.stats.StatSetId;
import io.trackedcache.tracker.Metric;
import io.trackedcache.tracking.Tracking;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanInfo;
import javax.management.MBeanNotificationInfo;
import javax.management.MBeanOperationInfo;
import javax.management.MBeanParameterInfo;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;

/** The page about JMX lists what the beans have, in their words. */
class JmxPageTest {
    private static final Path PAGE = Path.of("..", "..", "docs", "jmx.md");
    private static final List<String> METRICS =
            Stream.of(Metric.values()).map(Metric::attribute).toList();

    @Test
    void pageListsWhatTheBeansHaveAndNoMore() throws IOException, JMException {
        Beans beans = new Beans(TrackerRegistry.global());
        StatCounters noKeys = StatCounters.named("page").build();
        beans.view.showStatCounters();
        beans.show(USERS);
        beans.view.show(new AgentFacts("1", Registries.settings(""), Tracking.global()));
        List<String> expected = new ArrayList<>();
        for (ObjectName name : List.of(
                Beans.nameOf(USERS),
                BeanNames.registry(),
                BeanNames.statCounters(new StatSetId(noKeys.name(), 1)),
                BeanNames.agent())) {
            expected.addAll(rows(beans.server.getMBeanInfo(name)));
        }

        assertThat(Files.readAllLines(PAGE).stream()
                        .filter(line -> line.startsWith("| `"))
                        .toList())
                .containsExactlyElementsOf(expected);
    }

    private static List<String> rows(MBeanInfo bean) {
        List<String> rows = new ArrayList<>();
        for (MBeanAttributeInfo attribute : bean.getAttributes()) {
            if (!METRICS.contains(attribute.getName())) {
                rows.add(row(
                        attribute.getName() + (attribute.isWritable() ? "` (writable)" : "`"),
                        attribute.getDescription()));
            }
        }
        for (MBeanOperationInfo operation : bean.getOperations()) {
            rows.add(row(operation.getName() + "(" + parameters(operation) + ")`", operation.getDescription()));
        }
        for (MBeanNotificationInfo notification : bean.getNotifications()) {
            rows.add(row(notification.getNotifTypes()[0] + "`", notification.getDescription()));
        }
        return rows;
    }

    private static String parameters(MBeanOperationInfo operation) {
        return String.join(
                ", ",
                Stream.of(operation.getSignature())
                        .map((MBeanParameterInfo parameter) ->
                                parameter.getType().replace("java.lang.", "") + " " + parameter.getName())
                        .toList());
    }

    private static String row(String name, String description) {
        return "| `" + name + " | " + description + " |";
    }
}
