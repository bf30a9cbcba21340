package io.trackedcache.probe.instance;

import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/**
 * The class that a person has written, behind one that a framework or a compiler has generated as its subclass. Decides
 * by names and flags alone, so that no class is loaded and no code of the application runs.
 */
public final class WrittenClass {
    /**
     * In the names of subclasses by Spring, Guice, Weld, OpenWebBeans and Javassist, and of Scala's anonymous classes.
     */
    private static final String GENERATED = "$$";

    /** In the names of anonymous classes of Scala. */
    private static final String SCALA = "$$anon";

    /** In the names of subclasses by Mockito, Hibernate and Byte Buddy. */
    private static final String[] OF_BYTE_BUDDY = {"$MockitoMock$", "$HibernateProxy$", "$ByteBuddy$"};

    /** The endings of ArC, the container of Quarkus. They are ordinary names, so the super class must fit. */
    private static final String[] OF_ARC = {"_ClientProxy", "_Subclass"};

    private WrittenClass() {}

    /**
     * Returns the nearest written class of an instance.
     *
     * @param owner a class or an interface that the class of the instance has; the answer if all classes below it are
     *     generated
     */
    public static Class<?> of(Class<?> type, Class<?> owner) {
        @Nullable Class<?> each = type;
        while (each != null && !each.equals(owner) && isGenerated(each)) {
            each = each.getSuperclass();
        }
        return each == null || !owner.isAssignableFrom(each) ? owner : each;
    }

    /** Whether a framework has generated a class as a proxy, or as a subclass that intercepts calls. */
    static boolean isProxy(Class<?> type) {
        String name = type.getName();
        boolean isOfScala = name.contains(SCALA);
        return (name.contains(GENERATED) && !isOfScala) || containsAny(name) || isOfArc(name, type.getSuperclass());
    }

    private static boolean isGenerated(Class<?> type) {
        String name = type.getName();
        return type.isHidden()
                || type.isSynthetic()
                || Proxy.isProxyClass(type)
                || name.contains(GENERATED)
                || isAnonymous(name)
                || containsAny(name)
                || isOfArc(name, type.getSuperclass());
    }

    /** Whether only digits follow the last dollar sign. */
    private static boolean isAnonymous(String name) {
        int from = name.lastIndexOf('$') + 1;
        if (from == 0 || from == name.length()) {
            return false;
        }
        for (int i = from; i < name.length(); i++) {
            if (name.charAt(i) < '0' || name.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static boolean containsAny(String name) {
        for (String part : OF_BYTE_BUDDY) {
            if (name.contains(part)) {
                return true;
            }
        }
        return false;
    }

    /** ArC names the subclass of {@code Outer$Inner} as {@code Outer_Inner_Subclass}. */
    private static boolean isOfArc(String name, @Nullable Class<?> superclass) {
        for (String ending : OF_ARC) {
            if (superclass != null
                    && name.endsWith(ending)
                    && name.equals(superclass.getName().replace('$', '_') + ending)) {
                return true;
            }
        }
        return false;
    }
}
