package io.trackedcache.jconsole.snapshot;

import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;

/** The object names of the MBeans that the tab reads. */
final class AgentBeans {
    static final ObjectName REGISTRY = name("io.trackedcache:type=Registry");
    static final ObjectName AGENT = name("io.trackedcache:type=Agent");
    static final ObjectName ALL = name("io.trackedcache:*");

    private AgentBeans() {}

    private static ObjectName name(String text) {
        try {
            return new ObjectName(text);
        } catch (MalformedObjectNameException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
