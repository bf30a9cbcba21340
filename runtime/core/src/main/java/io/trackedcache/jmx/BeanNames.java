package io.trackedcache.jmx;

import io.trackedcache.registry.CacheId;
import io.trackedcache.stats.StatSetId;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;

/** The object names of the beans. */
final class BeanNames {
    static final String DOMAIN = "io.trackedcache";

    /** The characters that have a meaning inside an unquoted value. */
    private static final String SPECIAL = ",=:\"*?\n";

    /** The characters that JSR-107 replaces by a dot. */
    private static final String NOT_IN_JSR_107 = "[,:=\n]";

    private BeanNames() {}

    static ObjectName cacheStatistics(CacheId id) throws MalformedObjectNameException {
        return new ObjectName(text(id));
    }

    static String text(CacheId id) {
        String context = id.context().isEmpty() ? "" : ",context=" + value(id.context());
        return DOMAIN + ":type=CacheStatistics,manager=" + value(id.manager()) + ",name=" + value(id.name()) + context;
    }

    static ObjectName statCounters(StatSetId id) throws MalformedObjectNameException {
        String number = id.number() == 1 ? "" : ",number=" + id.number();
        return new ObjectName(DOMAIN + ":type=StatCounters,name=" + value(id.name()) + number);
    }

    static ObjectName registry() throws MalformedObjectNameException {
        return new ObjectName(DOMAIN + ":type=Registry");
    }

    static ObjectName agent() throws MalformedObjectNameException {
        return new ObjectName(DOMAIN + ":type=Agent");
    }

    /** Returns the JSR-107 name of a cache. JSR-107 knows no context, so the key is the same as in the regular name. */
    static ObjectName jsr107(CacheId id) throws MalformedObjectNameException {
        String context = id.context().isEmpty() ? "" : ",context=" + jsr107Value(id.context());
        return new ObjectName("javax.cache:type=CacheStatistics,CacheManager=" + jsr107Value(id.manager()) + ",Cache="
                + jsr107Value(id.name()) + context);
    }

    private static String jsr107Value(String text) {
        return value(text.replaceAll(NOT_IN_JSR_107, "."));
    }

    private static String value(String text) {
        return text.chars().anyMatch(c -> SPECIAL.indexOf(c) >= 0) ? ObjectName.quote(text) : text;
    }
}
