package io.trackedcache.weaver;

import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A class loader that weaves the classes whose bytes it has, and asks its parent for all others. */
final class WeavingLoader extends ClassLoader {
    private final Function<String, byte @Nullable []> classFiles;

    private final UnaryOperator<byte[]> weaver;

    private WeavingLoader(
            ClassLoader parent, Function<String, byte @Nullable []> classFiles, UnaryOperator<byte[]> weaver) {
        super(parent);
        this.classFiles = classFiles;
        this.weaver = weaver;
    }

    /** Returns a loader that sees the classes of the tests, with annotations and runtime. */
    static WeavingLoader ofZoo() {
        return new WeavingLoader(WeavingLoader.class.getClassLoader(), WeavingLoader::zoo, ClassFiles::weave);
    }

    /** Returns a loader that sees the JDK and the zoo, but neither annotations nor runtime. */
    static WeavingLoader ofIsolatedZoo() {
        return new WeavingLoader(ClassLoader.getPlatformClassLoader(), WeavingLoader::zoo, ClassFiles::weave);
    }

    /** Returns a loader that sees the JDK and the given classes, but neither annotations nor runtime. */
    static WeavingLoader of(Map<String, byte[]> classFiles) {
        return new WeavingLoader(ClassLoader.getPlatformClassLoader(), classFiles::get, ClassFiles::weave);
    }

    /** Returns the same loader without weaving, for comparison. */
    static WeavingLoader unwoven(Map<String, byte[]> classFiles) {
        return new WeavingLoader(ClassLoader.getPlatformClassLoader(), classFiles::get, UnaryOperator.identity());
    }

    private static byte @Nullable [] zoo(String name) {
        return name.startsWith(ClassFiles.ZOO) ? ClassFiles.of(name) : null;
    }

    /** Loads and initializes a class, so that the JVM verifies it. */
    Class<?> load(String name) {
        try {
            return Class.forName(name, true, this);
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            byte[] own = known == null ? classFiles.apply(name) : null;
            if (known != null) {
                return known;
            }
            return own == null ? super.loadClass(name, resolve) : define(name, own);
        }
    }

    private Class<?> define(String name, byte[] classFile) {
        byte[] woven = weaver.apply(classFile);
        return defineClass(name, woven, 0, woven.length);
    }
}
