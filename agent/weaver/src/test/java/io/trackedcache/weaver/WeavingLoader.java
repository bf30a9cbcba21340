package io.trackedcache.weaver;

import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Weaves the classes that it has bytes of, whatever its parent would give for them; asks its parent for all others. */
final class WeavingLoader extends ClassLoader {
    private final Function<String, byte @Nullable []> classFiles;

    private final UnaryOperator<byte[]> weaver;

    private WeavingLoader(
            ClassLoader parent, Function<String, byte @Nullable []> classFiles, UnaryOperator<byte[]> weaver) {
        super(parent);
        this.classFiles = classFiles;
        this.weaver = weaver;
    }

    /** Sees what the tests see, the annotations and the runtime among it. */
    static WeavingLoader ofZoo() {
        return new WeavingLoader(WeavingLoader.class.getClassLoader(), WeavingLoader::zoo, ClassFiles::weave);
    }

    /** Sees the JDK and the zoo, neither annotations nor runtime. */
    static WeavingLoader ofIsolatedZoo() {
        return new WeavingLoader(ClassLoader.getPlatformClassLoader(), WeavingLoader::zoo, ClassFiles::weave);
    }

    /** Sees the JDK and the classes given, by their names; neither annotations nor runtime. */
    static WeavingLoader of(Map<String, byte[]> classFiles) {
        return new WeavingLoader(ClassLoader.getPlatformClassLoader(), classFiles::get, ClassFiles::weave);
    }

    /** The same without weaving, to compare with. */
    static WeavingLoader unwoven(Map<String, byte[]> classFiles) {
        return new WeavingLoader(ClassLoader.getPlatformClassLoader(), classFiles::get, UnaryOperator.identity());
    }

    private static byte @Nullable [] zoo(String name) {
        return name.startsWith(ClassFiles.ZOO) ? ClassFiles.of(name) : null;
    }

    /** Loads and initializes, which makes the JVM verify. */
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
