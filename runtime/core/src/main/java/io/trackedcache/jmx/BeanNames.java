package io.trackedcache.jmx;

import io.trackedcache.registry.CacheId;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;

/** The object names of our beans. */
final class BeanNames {
    static final String DOMAIN = "io.trackedcache";

    /** What JMX gives a meaning to inside an unquoted value. */
    private static final String SPECIAL = ",=:\"*?\n";

    private BeanNames() {}

    static ObjectName cacheStatistics(CacheId id) throws MalformedObjectNameException {
        return new ObjectName(
                DOMAIN + ":type=CacheStatistics,manager=" + value(id.manager()) + ",name=" + value(id.name()));
    }

    private static String value(String text) {
        return text.chars().anyMatch(c -> SPECIAL.indexOf(c) >= 0) ? ObjectName.quote(text) : text;
    }
}
