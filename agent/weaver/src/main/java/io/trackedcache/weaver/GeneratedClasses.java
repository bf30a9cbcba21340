package io.trackedcache.weaver;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A test for subclasses and proxies that frameworks generate at run time or build time. Many copy the annotations of
 * the class that they extend. If the copies were counted too, each call would count two or three times.
 */
final class GeneratedClasses {
    private static final List<String> IN_NAMES = List.of(
            "$Proxy$_$$_Weld", // Client proxies and interceptor subclasses of Weld.
            "$$_WeldSubclass",
            "$$_WeldClientProxy",
            "$$Owb", // OpenWebBeans.
            "$MockitoMock$",
            "$ByteBuddy$",
            "$HibernateProxy$",
            "$$EnhancerBy", // cglib: Spring and Guice.
            "$$SpringCGLIB$$",
            "$$FastClassBy",
            "_$$_jvst", // Javassist.
            "_$$_javassist");

    private static final List<String> MARKERS = List.of(
            "io/quarkus/arc/ClientProxy",
            "io/quarkus/arc/Subclass",
            "org/jboss/weld/proxy/WeldClientProxy",
            "org/jboss/weld/bean/proxy/ProxyObject");

    /** The endings of ArC, the container of Quarkus. They are ordinary names, so the super class must fit. */
    private static final List<String> ENDINGS = List.of("_ClientProxy", "_Subclass");

    private GeneratedClasses() {}

    /** Whether a class is generated, by internal names. */
    static boolean isOne(String name, @Nullable String superName, String @Nullable [] interfaces) {
        return isByName(name) || isByMarker(interfaces) || isByEnding(name, superName);
    }

    private static boolean isByName(String name) {
        if (name.indexOf('$') < 0) {
            return false;
        }
        for (String part : IN_NAMES) {
            if (name.contains(part)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isByMarker(String @Nullable [] interfaces) {
        if (interfaces == null) {
            return false;
        }
        for (String type : interfaces) {
            if (MARKERS.contains(type)) {
                return true;
            }
        }
        return false;
    }

    /** ArC names the subclass of {@code Outer$Inner} as {@code Outer_Inner_Subclass}. */
    private static boolean isByEnding(String name, @Nullable String superName) {
        for (String ending : ENDINGS) {
            if (superName != null && name.endsWith(ending) && name.equals(superName.replace('$', '_') + ending)) {
                return true;
            }
        }
        return false;
    }
}
