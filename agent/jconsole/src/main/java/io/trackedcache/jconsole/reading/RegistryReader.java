package io.trackedcache.jconsole.reading;

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
 * Reads the caches and the agent of the other JVM: all caches in one call, the agent in another. Never throws for what
 * is wrong over there. Takes as long as the connection does, so it is not for the event thread.
 */
public final class RegistryReader {
    /** There may be ten thousand methods, and they change as classes are loaded, which is seldom. */
    private static final int METHODS_EVERY = 5;

    private final CurrentConnection current;
    private final LongSupplier nanoTime;
    private final InstantSource clock;
    private final AtomicInteger readings = new AtomicInteger();

    public RegistryReader(CurrentConnection current) {
        this(current, System::nanoTime, InstantSource.system());
    }

    RegistryReader(CurrentConnection current, LongSupplier nanoTime, InstantSource clock) {
        this.current = current;
        this.nanoTime = nanoTime;
        this.clock = clock;
    }

    public Reading read() {
        MBeanServerConnection connection = current.get();
        if (connection == null) {
            return notConnected();
        }
        try {
            return read(connection);
        } catch (IOException e) {
            return failed(Condition.NOT_CONNECTED, Words.of(e));
        } catch (JMException | RuntimeException e) {
            return failed(Condition.UNREADABLE, Words.of(e));
        }
    }

    /** The reading of a time in which there is nothing to read from. */
    public Reading notConnected() {
        return failed(Condition.NOT_CONNECTED, "");
    }

    private Reading read(MBeanServerConnection connection) throws IOException, JMException {
        try {
            long before = nanoTime.getAsLong();
            Object caches = connection.getAttribute(AgentBeans.REGISTRY, "Caches");
            // Read over there somewhere between: half-way is off by the least, however slow the connection is.
            long nanos = before + (nanoTime.getAsLong() - before) / 2;
            boolean withMethods = readings.getAndIncrement() % METHODS_EVERY == 0;
            AgentReading agent = AgentReader.read(connection, withMethods);
            return new Reading(Condition.READ, "", cachesOf(caches), agent, nanos, clock.instant());
        } catch (InstanceNotFoundException | AttributeNotFoundException e) {
            return failed(hasBeans(connection) ? Condition.TOO_OLD : Condition.NO_AGENT, "");
        }
    }

    private static List<CacheReading> cachesOf(Object table) {
        return Row.of(table).stream().map(CacheReading::of).toList();
    }

    private static boolean hasBeans(MBeanServerConnection connection) throws IOException {
        return !connection.queryNames(AgentBeans.ALL, null).isEmpty();
    }

    /** The next reading that succeeds may be of another JVM, so it reads the methods as well. */
    private Reading failed(Condition condition, String detail) {
        readings.set(0);
        return new Reading(condition, detail, List.of(), AgentReading.UNKNOWN, nanoTime.getAsLong(), clock.instant());
    }
}
