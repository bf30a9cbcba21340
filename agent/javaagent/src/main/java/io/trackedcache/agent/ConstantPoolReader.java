package io.trackedcache.agent;

import java.lang.reflect.Method;
import java.util.function.Predicate;

/**
 * Tests whether the constant pool of a loaded class mentions an annotation of this project. {@link ConstantPools}
 * defines this class again in a class loader of its own.
 */
public final class ConstantPoolReader implements Predicate<Class<?>> {
    private static final String ANNOTATIONS = "Lio/trackedcache/annotation/";

    private final Object access;
    private final Method poolOf;
    private final Method size;
    private final Method tagAt;
    private final Method textAt;
    private final Object text;

    public ConstantPoolReader() throws ReflectiveOperationException {
        Class<?> secrets = Class.forName("jdk.internal.access.SharedSecrets");
        Class<?> accessType = Class.forName("jdk.internal.access.JavaLangAccess");
        Class<?> pool = Class.forName("jdk.internal.reflect.ConstantPool");
        Class<?> tag = Class.forName("jdk.internal.reflect.ConstantPool$Tag");
        access = secrets.getMethod("getJavaLangAccess").invoke(null);
        poolOf = accessType.getMethod("getConstantPool", Class.class);
        size = pool.getMethod("getSize");
        tagAt = pool.getMethod("getTagAt", int.class);
        textAt = pool.getMethod("getUTF8At", int.class);
        text = tag.getField("UTF8").get(null);
    }

    /** Returns false for a class whose constant pool cannot be read. */
    @Override
    public boolean test(Class<?> type) {
        try {
            Object pool = poolOf.invoke(access, type);
            int end = (int) size.invoke(pool);
            for (int i = 1; i < end; i++) {
                if (text.equals(tagAt.invoke(pool, i)) && isAnnotation((String) textAt.invoke(pool, i))) {
                    return true;
                }
            }
            return false;
        } catch (ReflectiveOperationException | RuntimeException e) {
            return false;
        }
    }

    private static boolean isAnnotation(String constant) {
        return constant.length() > ANNOTATIONS.length() && constant.startsWith(ANNOTATIONS);
    }
}
