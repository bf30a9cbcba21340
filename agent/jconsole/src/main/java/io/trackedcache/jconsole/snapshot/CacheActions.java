package io.trackedcache.jconsole.snapshot;

import java.io.IOException;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.ReflectionException;
import javax.management.openmbean.CompositeData;
import org.jspecify.annotations.Nullable;

/**
 * Actions of the tab on a cache, through the MBean of the cache. Each returns a sentence for the user, even if it
 * fails. They use the connection, so they must not run on the event thread.
 */
public final class CacheActions {
    private static final String[] BOOLEAN_PARAMETER = {"boolean"};

    private final CurrentConnection current;

    public CacheActions(CurrentConnection current) {
        this.current = current;
    }

    /** Checks the counts and repairs inconsistencies. */
    public String heal(CacheSnapshot cache) {
        return run("Heal", cache, connection -> {
            Object report = connection.invoke(
                    new ObjectName(cache.bean()), "validateConsistency", new Object[] {true}, BOOLEAN_PARAMETER);
            return cache.key().label() + ": " + summary(report);
        });
    }

    /** Resets the displayed statistics to 0. */
    public String reset(CacheSnapshot cache) {
        return run("Reset", cache, connection -> {
            connection.invoke(new ObjectName(cache.bean()), "reset", null, null);
            return cache.key().label() + ": its displayed statistics start at 0 again.";
        });
    }

    private String run(String what, CacheSnapshot cache, Operation operation) {
        String failed = what + " of " + cache.key().label() + " failed: ";
        MBeanServerConnection connection = current.get();
        if (connection == null) {
            return failed + "there is no connection.";
        }
        try {
            return operation.run(connection);
        } catch (InstanceNotFoundException e) {
            return failed + "the cache no longer exists.";
        } catch (ReflectionException e) {
            return failed + "the agent of this JVM is older than this tab and cannot do that.";
        } catch (SecurityException e) {
            return failed + "this connection is read-only (" + ErrorMessage.of(e) + ").";
        } catch (IOException | JMException | RuntimeException e) {
            return failed + ErrorMessage.of(e);
        }
    }

    private static String summary(@Nullable Object report) {
        Object text = report instanceof CompositeData data && data.containsKey("summary") ? data.get("summary") : null;
        return text == null ? "checked." : text.toString();
    }

    @FunctionalInterface
    private interface Operation {
        String run(MBeanServerConnection connection) throws IOException, JMException;
    }
}
