package io.trackedcache.jmx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.trackedcache.registry.RegistryInternals;
import io.trackedcache.tracking.Tracking;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import javax.management.Attribute;
import javax.management.InvalidAttributeValueException;
import javax.management.JMException;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.TabularData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AgentBeanTest {
    private final Beans beans = new Beans();
    private final OrphansInMemory orphans = new OrphansInMemory();

    /** Orphans that are acknowledged by their session. */
    private static final class OrphansInMemory implements Orphans {
        private final List<Orphan> all =
                new ArrayList<>(List.of(new Orphan("s-1", "vm-1", "zone-a", 4711, "app1", Instant.EPOCH)));

        @Override
        public List<Orphan> all() {
            return all;
        }

        @Override
        public boolean acknowledge(String sessionId) {
            return all.removeIf(orphan -> orphan.sessionId().equals(sessionId));
        }
    }

    @BeforeEach
    void showAgent() {
        beans.view.show(new AgentFacts(
                "1.2.3",
                Registries.settings("heal.interval=90s,cache.users.events.size=7"),
                Tracking.global(),
                orphans));
    }

    @AfterEach
    void switchOn() {
        Tracking.global().setEnabled(true);
    }

    @Test
    void settingsAreShownWithTheirOrigin() throws JMException {
        TabularData settings = (TabularData) get("Settings");

        assertThat(row(settings, "heal.interval")).containsExactly("90s", "agent argument");
        assertThat(row(settings, "heal.auto")).containsExactly("true", "default");
        assertThat(row(settings, "cache.users.events.size")).containsExactly("7", "agent argument");
        assertThat(get("Version")).isEqualTo("1.2.3");
    }

    private static Object[] row(TabularData settings, String setting) {
        return settings.get(new Object[] {setting}).getAll(new String[] {"value", "origin"});
    }

    @Test
    void trackingIsSwitchedByAttributeAndByOperations() throws JMException {
        beans.server.setAttribute(BeanNames.agent(), new Attribute("Enabled", false));
        assertThat(Tracking.global().isEnabled()).isFalse();
        assertThat(((CompositeData) get("Health")).get("status")).isEqualTo("DISABLED");

        beans.server.invoke(BeanNames.agent(), "enableTracking", null, null);
        assertThat(get("Enabled")).isEqualTo(true);

        beans.server.invoke(BeanNames.agent(), "disableTracking", new Object[0], new String[0]);
        assertThat(get("Enabled")).isEqualTo(false);
        assertThatExceptionOfType(InvalidAttributeValueException.class)
                .isThrownBy(() -> beans.server.setAttribute(BeanNames.agent(), new Attribute("Enabled", "no")))
                .withMessage("the attribute 'Enabled' takes a boolean, but was given no of java.lang.String");
    }

    @Test
    void overheadIsShown() throws JMException {
        CompositeData overhead = (CompositeData) get("Overhead");

        assertThat((long) overhead.get("classesSeen")).isNotNegative();
        assertThat((double) overhead.get("weavingMillis")).isNotNegative();
    }

    @Test
    void orphanIsShownUntilItIsAcknowledged() throws JMException {
        TabularData shown = (TabularData) get("OrphanedVms");
        assertThat(shown.get(new Object[] {"s-1"}).getAll(new String[] {"vmId", "zone", "pid", "hostName", "lastSeen"}))
                .containsExactly("vm-1", "zone-a", 4711L, "app1", Date.from(Instant.EPOCH));

        assertThat(acknowledge("s-2")).isEqualTo(false);
        assertThat(((TabularData) get("OrphanedVms")).size()).isOne();
        assertThat(acknowledge("s-1")).isEqualTo(true);
        assertThat(((TabularData) get("OrphanedVms")).isEmpty()).isTrue();
    }

    private Object acknowledge(String sessionId) throws JMException {
        return beans.server.invoke(BeanNames.agent(), "acknowledgeOrphanedVm", new Object[] {sessionId}, new String[] {
            String.class.getName()
        });
    }

    @Test
    void agentNotifiesOfMethodsThatAreNotCounted() throws JMException {
        List<String> heard = new ArrayList<>();
        beans.listen(BeanNames.agent(), heard);

        RegistryInternals.of(beans.registry)
                .methodNotWoven("com.acme.Users", "com.acme.Users.find is not counted: it has no body");

        assertThat(heard)
                .containsExactly(
                        "io.trackedcache.method.not-woven: com.acme.Users.find is not counted: it has no body");
        assertThat((TabularData) get("Methods")).isNotNull();
    }

    private Object get(String attribute) throws JMException {
        return beans.server.getAttribute(BeanNames.agent(), attribute);
    }
}
