package io.trackedcache.jconsole.snapshot;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;

/**
 * Reads what the checks of one cache have found, from the MBean of the cache, in one call. An error becomes a sentence,
 * never an exception. Reading uses the connection, so it must not run on the event thread.
 */
public final class HealingReader {
    private static final String OWN_COUNTERS = "OwnCounters";
    private static final String UNEXPLAINED = "Unexplained";
    private static final String FAULTS = "Faults";
    private static final String EVENTS = "RecentEvents";
    private static final Comparator<CheckEvent> NEWEST_FIRST =
            Comparator.comparingLong(CheckEvent::number).reversed();

    private final CurrentConnection current;

    public HealingReader(CurrentConnection current) {
        this.current = current;
    }

    public CacheHealing read(CacheSnapshot cache) {
        MBeanServerConnection connection = current.get();
        if (connection == null) {
            return CacheHealing.failed(cache.key(), "There is no connection.");
        }
        if (cache.bean().isEmpty()) {
            return CacheHealing.failed(cache.key(), "");
        }
        try {
            return read(cache, connection);
        } catch (InstanceNotFoundException e) {
            return CacheHealing.failed(cache.key(), "The cache no longer exists.");
        } catch (IOException | JMException | RuntimeException e) {
            return CacheHealing.failed(cache.key(), "The cache could not be read: " + ErrorMessage.of(e));
        }
    }

    private static CacheHealing read(CacheSnapshot cache, MBeanServerConnection connection)
            throws IOException, JMException {
        BeanTables tables =
                BeanTables.read(connection, new ObjectName(cache.bean()), OWN_COUNTERS, UNEXPLAINED, FAULTS, EVENTS);
        return new CacheHealing(
                cache.key(),
                "",
                tables.rows(OWN_COUNTERS, OwnCounterEntry::of),
                tables.rows(UNEXPLAINED, DifferenceEntry::of),
                tables.rows(FAULTS, FaultEntry::of),
                tables.rows(EVENTS, CheckEvent::of).map(HealingReader::ofChecks));
    }

    private static List<CheckEvent> ofChecks(List<CheckEvent> events) {
        return events.stream()
                .filter(CheckEvent::isOfCheck)
                .sorted(NEWEST_FIRST)
                .toList();
    }
}
