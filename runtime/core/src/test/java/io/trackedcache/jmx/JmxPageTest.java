package io.trackedcache.jmx;

import static io.trackedcache.jmx.Beans.USERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.docs.GeneratedList;
import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.stats.StatCounters;
import io.trackedcache.stats.StatSetId;
import io.trackedcache.tracker.Metric;
import io.trackedcache.tracking.Tracking;
import java.io.IOException;
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
import javax.management.openmbean.ArrayType;
import javax.management.openmbean.CompositeType;
import javax.management.openmbean.OpenType;
import org.junit.jupiter.api.Test;

/** The page about JMX lists the attributes, operations and notifications with their descriptions. */
class JmxPageTest {
    private static final List<String> METRICS =
            Stream.of(Metric.values()).map(Metric::attribute).toList();

    @Test
    void pageListsWhatTheBeansHaveAndNoMore() throws IOException, JMException {
        Beans beans = new Beans(TrackerRegistry.global());
        StatCounters noKeys = StatCounters.named("page").build();
        beans.view.showStatCounters();
        beans.show(USERS);
        beans.view.show(new AgentFacts("1", Registries.settings(""), Tracking.global(), Orphans.NONE));

        assertShows("The bean of a cache", beans, Beans.nameOf(USERS));
        assertShows("The bean of all caches", beans, BeanNames.registry());
        assertShows("The bean of a set of counters", beans, BeanNames.statCounters(new StatSetId(noKeys.name(), 1)));
        assertShows("The bean of the agent", beans, BeanNames.agent());
    }

    @Test
    void pageListsTheItemsOfARowOfAllCaches() throws IOException {
        CompositeType row = CacheTable.TABLE.rowType();

        // The columns in order: a row type sorts its names.
        new GeneratedList("jmx.md", "A row of the table of all caches")
                .assertShows(CacheTable.TABLE.names().stream()
                        .map(item -> GeneratedList.entry(
                                item, kindOf(row.getType(item)), sentence(row.getDescription(item))))
                        .toList());
        assertThat(row.keySet()).containsExactlyInAnyOrderElementsOf(CacheTable.TABLE.names());
    }

    private static String kindOf(OpenType<?> type) {
        String name = type instanceof ArrayType<?> array
                ? kindOf(array.getElementOpenType()) + "[]"
                : type.getClassName().replaceAll(".*\\.", "");
        return name.replace("Long", "long").replace("Double", "double").replace("Float", "float");
    }

    private static String sentence(String description) {
        String sentence = Character.toUpperCase(description.charAt(0)) + description.substring(1);
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }

    private static void assertShows(String heading, Beans beans, ObjectName bean) throws IOException, JMException {
        new GeneratedList("jmx.md", heading).assertShows(entries(beans.server.getMBeanInfo(bean)));
    }

    private static List<List<String>> entries(MBeanInfo bean) {
        List<List<String>> entries = new ArrayList<>();
        for (MBeanAttributeInfo attribute : bean.getAttributes()) {
            if (!METRICS.contains(attribute.getName())) {
                String kind = attribute.isWritable() ? "writable" : "";
                entries.add(GeneratedList.entry(attribute.getName(), kind, attribute.getDescription()));
            }
        }
        for (MBeanOperationInfo operation : bean.getOperations()) {
            String name = operation.getName() + "(" + parameters(operation) + ")";
            entries.add(GeneratedList.entry(name, "", operation.getDescription()));
        }
        for (MBeanNotificationInfo notification : bean.getNotifications()) {
            entries.add(GeneratedList.entry(notification.getNotifTypes()[0], "", notification.getDescription()));
        }
        return entries;
    }

    private static String parameters(MBeanOperationInfo operation) {
        return String.join(
                ", ",
                Stream.of(operation.getSignature())
                        .map((MBeanParameterInfo parameter) ->
                                parameter.getType().replace("java.lang.", "") + " " + parameter.getName())
                        .toList());
    }
}
