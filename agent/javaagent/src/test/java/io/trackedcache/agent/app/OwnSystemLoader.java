package io.trackedcache.agent.app;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;

/** The system class loader of an application that loads all of the class path itself. */
public final class OwnSystemLoader extends URLClassLoader {
    /** The JVM makes one, and names the application class loader as its parent. */
    public OwnSystemLoader(ClassLoader parent) throws MalformedURLException {
        super(classPath(), parent.getParent());
    }

    private static URL[] classPath() throws MalformedURLException {
        List<URL> elements = new ArrayList<>();
        for (String element : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            elements.add(new File(element).toURI().toURL());
        }
        return elements.toArray(new URL[0]);
    }

    /** Without it, the JVM starts with no agent at all. */
    @SuppressWarnings("UnusedMethod") // The JVM calls it.
    private void appendToClassPathForInstrumentation(String jar) throws MalformedURLException {
        addURL(new File(jar).toURI().toURL());
    }
}
