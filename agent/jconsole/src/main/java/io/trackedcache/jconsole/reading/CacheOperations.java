package io.trackedcache.jconsole.reading;

import java.io.IOException;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.ReflectionException;
import javax.management.openmbean.CompositeData;
import org.jspecify.annotations.Nullable;

/**
 * What the tab can have done to a cache, through the cache's own bean. Each answers with a sentence, also when it
 * fails. Takes as long as the connection does, so it is not for the event thread.
 */
public final class CacheOperations {
    private static final String[] TAKES_A_BOOLEAN = {"boolean"};

    private final CurrentConnection current;

    public CacheOperations(CurrentConnection current) {
        this.current = current;
    }

    /** Checks the counts and repairs what is wrong with them. */
    public String heal(CacheReading cache) {
        return ask("Heal", cache, connection -> {
            Object report = connection.invoke(
                    new ObjectName(cache.bean()), "validateConsistency", new Object[] {true}, TAKES_A_BOOLEAN);
            return cache.key().label() + ": " + summary(report);
        });
    }

    /** What people see starts at 0. */
    public String reset(CacheReading cache) {
        return ask("Reset", cache, connection -> {
            connection.invoke(new ObjectName(cache.bean()), "reset", null, null);
            return cache.key().label() + ": what people see starts at 0 again.";
        });
    }

    private String ask(String what, CacheReading cache, Question question) {
        String failed = what + " of " + cache.key().label() + " was not possible: ";
        MBeanServerConnection connection = current.get();
        if (connection == null) {
            return failed + "there is no connection.";
        }
        try {
            return question.answer(connection);
        } catch (InstanceNotFoundException e) {
            return failed + "the cache is gone.";
        } catch (ReflectionException e) {
            return failed + "the agent of this JVM is older than this tab and cannot do that.";
        } catch (SecurityException e) {
            return failed + "this connection may only read (" + Words.of(e) + ").";
        } catch (IOException | JMException | RuntimeException e) {
            return failed + Words.of(e);
        }
    }

    private static String summary(@Nullable Object report) {
        Object said = report instanceof CompositeData data && data.containsKey("summary") ? data.get("summary") : null;
        return said == null ? "checked." : said.toString();
    }

    @FunctionalInterface
    private interface Question {
        String answer(MBeanServerConnection connection) throws IOException, JMException;
    }
}
