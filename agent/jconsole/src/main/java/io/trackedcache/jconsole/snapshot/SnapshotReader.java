package io.trackedcache.jconsole.snapshot;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import javax.management.AttributeNotFoundException;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServerConnection;

/**
 * Reads snapshots of the other JVM: all caches in one call, the other tables of the registry and the agent in one each.
 * An error of the other JVM becomes a status, never an exception. Reading uses the connection, so it must not run on
 * the event thread.
 */
public final class SnapshotReader {
    /**
     * Methods are read less often than caches: there may be ten thousand, and they change only when classes are loaded.
     */
    private static final int METHODS_EVERY = 5;

    private final CurrentConnection current;
    private final LongSupplier nanoTime;
    private final InstantSource clock;
    private final AtomicInteger reads = new AtomicInteger();

    public SnapshotReader(CurrentConnection current) {
        this(current, System::nanoTime, InstantSource.system());
    }

    SnapshotReader(CurrentConnection current, LongSupplier nanoTime, InstantSource clock) {
        this.current = current;
        this.nanoTime = nanoTime;
        this.clock = clock;
    }

    public JvmSnapshot read() {
        MBeanServerConnection connection = current.get();
        if (connection == null) {
            return notConnected();
        }
        try {
            return read(connection);
        } catch (IOException e) {
            return failed(SnapshotStatus.NOT_CONNECTED, ErrorMessage.of(e));
        } catch (JMException | RuntimeException e) {
            return failed(SnapshotStatus.UNREADABLE, ErrorMessage.of(e));
        }
    }

    /** Returns a snapshot for the time without a connection. */
    public JvmSnapshot notConnected() {
        return failed(SnapshotStatus.NOT_CONNECTED, "");
    }

    private JvmSnapshot read(MBeanServerConnection connection) throws IOException, JMException {
        try {
            long before = nanoTime.getAsLong();
            Object caches = connection.getAttribute(AgentBeans.REGISTRY, "Caches");
            // The other JVM read its counts at some time in between; the middle has the smallest error.
            long nanos = before + (nanoTime.getAsLong() - before) / 2;
            boolean withMethods = reads.getAndIncrement() % METHODS_EVERY == 0;
            RegistryTables tables = RegistryTables.read(connection);
            AgentSnapshot agent = AgentReader.read(connection, withMethods);
            return new JvmSnapshot(SnapshotStatus.READ, "", cachesOf(caches), tables, agent, nanos, clock.instant());
        } catch (InstanceNotFoundException | AttributeNotFoundException e) {
            return failed(hasBeans(connection) ? SnapshotStatus.TOO_OLD : SnapshotStatus.NO_AGENT, "");
        }
    }

    private static List<CacheSnapshot> cachesOf(Object table) {
        return Row.of(table).stream().map(CacheSnapshot::of).toList();
    }

    private static boolean hasBeans(MBeanServerConnection connection) throws IOException {
        return !connection.queryNames(AgentBeans.ALL, null).isEmpty();
    }

    /** Returns a failed snapshot. The next successful one may be of another JVM, so it reads the methods too. */
    private JvmSnapshot failed(SnapshotStatus status, String detail) {
        reads.set(0);
        return new JvmSnapshot(
                status,
                detail,
                List.of(),
                RegistryTables.UNKNOWN,
                AgentSnapshot.UNKNOWN,
                nanoTime.getAsLong(),
                clock.instant());
    }
}
