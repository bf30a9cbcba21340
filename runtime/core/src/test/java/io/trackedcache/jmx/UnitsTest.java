package io.trackedcache.jmx;

import static io.trackedcache.jmx.Beans.USERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.stats.StatCounters;
import io.trackedcache.stats.StatSetId;
import io.trackedcache.tracking.Tracking;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.Descriptor;
import javax.management.JMException;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanInfo;
import javax.management.MBeanOperationInfo;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeType;
import javax.management.openmbean.OpenType;
import javax.management.openmbean.SimpleType;
import javax.management.openmbean.TabularType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every number that is a time names its unit where a client shows its description. */
class UnitsTest {
    private static final Pattern TIME =
            Pattern.compile("(?i).*(time(?!out)|latency|nanos|micros|millis|seconds|duration).*");
    private static final Pattern UNIT = Pattern.compile("\\bin ((nano|micro|milli)?seconds)\\b");
    private static final Set<OpenType<?>> NUMBERS =
            Set.of(SimpleType.LONG, SimpleType.INTEGER, SimpleType.FLOAT, SimpleType.DOUBLE, SimpleType.BIGDECIMAL);

    private final List<String> times = new ArrayList<>();
    private final List<String> withoutUnit = new ArrayList<>();

    @Test
    void everyTimeNamesItsUnit() throws JMException {
        for (MBeanInfo bean : allBeans()) {
            for (MBeanAttributeInfo attribute : bean.getAttributes()) {
                inspect(attribute);
                inspectItems(typeOf(attribute.getDescriptor()));
            }
            for (MBeanOperationInfo operation : bean.getOperations()) {
                inspectItems(typeOf(operation.getDescriptor()));
            }
        }

        assertThat(withoutUnit).isEmpty();
        assertThat(times).contains("Uptime", "LoadNanos", "LatencyP99", "AveragePutTime", "uptime", "weavingMillis");
    }

    private static List<MBeanInfo> allBeans() throws JMException {
        Beans beans = new Beans(TrackerRegistry.global());
        StatCounters counters = StatCounters.named("units").counters("loaded").build();
        beans.view.showStatCounters();
        beans.show(USERS);
        beans.view.show(new AgentFacts("1", Registries.settings(""), Tracking.global(), Orphans.NONE));
        List<MBeanInfo> infos = new ArrayList<>();
        for (ObjectName name : List.of(
                Beans.nameOf(USERS),
                BeanNames.registry(),
                BeanNames.statCounters(new StatSetId(counters.name(), 1)),
                BeanNames.agent())) {
            infos.add(beans.server.getMBeanInfo(name));
        }
        return infos;
    }

    private static OpenType<?> typeOf(Descriptor descriptor) {
        return (OpenType<?>) descriptor.getFieldValue("openType");
    }

    /** An attribute has its unit in its descriptor too, for clients that compute with it. */
    private void inspect(MBeanAttributeInfo attribute) {
        Object unit = attribute.getDescriptor().getFieldValue("units");
        if (unit != null || isTime(attribute.getName(), typeOf(attribute.getDescriptor()))) {
            inspect(attribute.getName(), attribute.getDescription(), unit);
        }
    }

    private void inspectItems(OpenType<?> type) {
        if (type instanceof TabularType table) {
            inspectItems(table.getRowType());
        } else if (type instanceof CompositeType row) {
            for (String item : row.keySet()) {
                inspectItem(item, row.getType(item), row.getDescription(item));
                inspectItems(row.getType(item));
            }
        }
    }

    private void inspectItem(String name, OpenType<?> type, String description) {
        Matcher unit = UNIT.matcher(description);
        if (isTime(name, type)) {
            inspect(name, description, unit.find() ? unit.group(1) : null);
        }
    }

    private void inspect(String name, String description, @Nullable Object expected) {
        times.add(name);
        Matcher unit = UNIT.matcher(description);
        if (!unit.find() || !unit.group(1).equals(expected)) {
            withoutUnit.add(name + " (" + expected + "): " + description);
        }
    }

    private static boolean isTime(String name, OpenType<?> type) {
        return NUMBERS.contains(type) && TIME.matcher(name).matches();
    }
}
