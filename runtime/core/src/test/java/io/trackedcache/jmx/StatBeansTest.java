package io.trackedcache.jmx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trackedcache.stats.StatCounters;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.management.Attribute;
import javax.management.AttributeNotFoundException;
import javax.management.JMX;
import javax.management.MBeanAttributeInfo;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.TabularData;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatBeansTest {
    private final Beans beans = new Beans();

    /** Keeps the sets alive, because a set is shown until it is garbage collected. */
    private final List<StatCounters> held = new ArrayList<>();

    private static ObjectName bean(String rest) throws Exception {
        return new ObjectName("io.trackedcache:type=StatCounters," + rest);
    }

    private StatCounters shown(String name) {
        StatCounters set = shownUntilDropped(name);
        held.add(set);
        return set;
    }

    private StatCounters shownUntilDropped(String name) {
        StatCounters set = StatCounters.named(name)
                .counters("files_watched", "Name")
                .value("last_event")
                .build();
        beans.view.showStatCounters();
        return set;
    }

    private List<Attribute> read(ObjectName bean, String... names) throws Exception {
        return beans.server.getAttributes(bean, names).asList();
    }

    @Test
    void eachKeyIsAnAttribute() throws Exception {
        StatCounters set = shown("watcher");
        set.increment("files_watched", 3);
        set.set("last_event", "moved");

        assertThat(read(bean("name=watcher"), "files_watched", "last_event", "Owner", "Open", "Name"))
                .containsExactly(
                        new Attribute("files_watched", 3L),
                        new Attribute("last_event", "moved"),
                        new Attribute("Owner", StatBeansTest.class.getName()),
                        new Attribute("Open", false),
                        new Attribute("Name", "watcher"));
    }

    @Test
    void everyAttributeAndOperationIsExplained() throws Exception {
        shown("explained");
        var info = beans.server.getMBeanInfo(bean("name=explained"));

        assertThat(info.getDescription()).isNotBlank();
        assertThat(info.getAttributes())
                .extracting(MBeanAttributeInfo::getName)
                .containsExactly("Name", "Owner", "Open", "Stats", "files_watched", "last_event");
        assertThat(Stream.of(info.getAttributes()).map(MBeanAttributeInfo::getDescription))
                .allSatisfy(text -> assertThat(text).endsWith("."));
        assertThat(info.getOperations()[0].getDescription()).endsWith(".");
        assertThat(info.getDescriptor().getFieldValue("immutableInfo")).isEqualTo("false");
    }

    @Test
    void keyThatIsAddedLaterIsAnAttributeToo() throws Exception {
        StatCounters set = shown("growing");
        set.set("added", 7);

        assertThat(beans.server.getAttribute(bean("name=growing"), "added")).isEqualTo(7L);
        assertThatThrownBy(() -> beans.server.getAttribute(bean("name=growing"), "files_wached"))
                .isInstanceOf(AttributeNotFoundException.class)
                .hasMessage("there is no attribute 'files_wached'; did you mean 'files_watched'?");
    }

    @Test
    void numbersAreNumbers() throws Exception {
        StatCounters set = shown("numbers");
        set.set("last_event", 1.5);
        set.compute("whole", before -> 7);
        set.set("big", new BigInteger("10000000000000000000"));
        set.set("decimal", new BigDecimal("0.10"));

        assertThat(read(bean("name=numbers"), "last_event", "whole", "big", "decimal"))
                .containsExactly(
                        new Attribute("last_event", 1.5),
                        new Attribute("whole", 7L),
                        new Attribute("big", new BigInteger("10000000000000000000")),
                        new Attribute("decimal", new BigDecimal("0.10")));
        assertThat(types("numbers"))
                .containsAllEntriesOf(Map.of(
                        "last_event", "java.lang.Double",
                        "whole", "java.lang.Long",
                        "big", "java.math.BigInteger",
                        "decimal", "java.math.BigDecimal"));
    }

    @Test
    void valueKeepsTheTypeOfNumbers() throws Exception {
        StatCounters set = shown("kept");
        assertThat(types("kept")).containsEntry("last_event", "java.lang.String");
        set.set("last_event", 1.5f);
        assertThat(read(bean("name=kept"), "last_event")).containsExactly(new Attribute("last_event", 1.5));
        set.set("last_event", 2);
        assertThat(read(bean("name=kept"), "last_event")).containsExactly(new Attribute("last_event", 2.0));
        set.set("last_event", null);
        assertThat(read(bean("name=kept"), "last_event")).containsExactly(new Attribute("last_event", null));
        assertThat(types("kept")).containsEntry("last_event", "java.lang.Double");
        set.set("last_event", "moved");
        assertThat(read(bean("name=kept"), "last_event")).containsExactly(new Attribute("last_event", "moved"));
    }

    private Map<String, String> types(String set) throws Exception {
        return Stream.of(beans.server.getMBeanInfo(bean("name=" + set)).getAttributes())
                .collect(Collectors.toMap(MBeanAttributeInfo::getName, MBeanAttributeInfo::getType));
    }

    @Test
    void tableHasAllKeysAlsoThoseWithTheNameOfAnAttribute() throws Exception {
        StatCounters set = shown("tabled");
        set.increment("Name", 4);
        TabularData stats = (TabularData) beans.server.getAttribute(bean("name=tabled"), "Stats");

        assertThat(stats.values())
                .extracting(row -> ((CompositeData) row).getAll(new String[] {"key", "count", "value"}))
                .containsExactlyInAnyOrder(
                        new Object[] {"files_watched", 0L, "0"},
                        new Object[] {"Name", 4L, "4"},
                        new Object[] {"last_event", -1L, ""});
        assertThat(beans.server.getAttribute(bean("name=tabled"), "Name")).isEqualTo("tabled");
    }

    @Test
    void registryHasTheStatsOfAllSets() throws Exception {
        shown("all");
        StatCounters second = shown("all");
        second.increment("files_watched", 2);
        TabularData all = (TabularData) beans.server.getAttribute(BeanNames.registry(), "StatCounters");

        CompositeData first = all.get(new Object[] {"all", 1, "files_watched"});
        CompositeData ofSecond = all.get(new Object[] {"all", 2, "files_watched"});
        assertThat(List.of(first.get("count"), ofSecond.get("count"))).isEqualTo(List.of(0L, 2L));
        assertThat(beans.server.isRegistered(bean("name=all,number=2"))).isTrue();
    }

    @Test
    void proxyWorks() throws Exception {
        StatCounters set = shown("asked");
        set.increment("files_watched");
        StatCountersMXBean proxy = JMX.newMXBeanProxy(beans.server, bean("name=asked"), StatCountersMXBean.class);

        assertThat(proxy.getName()).isEqualTo("asked");
        assertThat(proxy.getOwner()).isEqualTo(StatBeansTest.class.getName());
        assertThat(proxy.isOpen()).isFalse();
        proxy.reset();
        assertThat(set.count("files_watched")).isZero();
    }

    @Test
    void beanIsRemovedWithItsSetAndItsNameIsFree() throws Exception {
        shownAndDropped();
        Awaitility.await().until(() -> {
            System.gc();
            beans.view.showStatCounters();
            return !beans.server.isRegistered(bean("name=dropped"));
        });

        StatCounters again = shown("dropped");
        again.increment("files_watched", 9);
        assertThat(beans.server.getAttribute(bean("name=dropped"), "files_watched"))
                .isEqualTo(9L);
        // Used once more: a set that is not may be collected, and its bean removed.
        assertThat(again.count("files_watched")).isEqualTo(9);
    }

    private void shownAndDropped() throws Exception {
        assertThat(shownUntilDropped("dropped").name()).isEqualTo("dropped");
        assertThat(beans.server.isRegistered(bean("name=dropped"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b", "a=b", "a:b", "a\"b", "a*b", "a?b", "a\nb", "ä ö", "a/b\\c"})
    void anyNameCanBeRead(String name) throws Exception {
        StatCounters set = shown(name);
        set.increment("files_watched", 5);

        assertThat(beans.server.queryNames(bean("*"), null))
                .filteredOn(bean -> Map.of(name, ObjectName.quote(name)).entrySet().stream()
                        .anyMatch(known -> bean.getKeyProperty("name").equals(known.getKey())
                                || bean.getKeyProperty("name").equals(known.getValue())))
                .hasSize(1)
                .allSatisfy(bean -> assertThat(beans.server.getAttribute(bean, "files_watched"))
                        .isEqualTo(5L));
    }
}
