package io.trackedcache.agent.app;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;

/** A system class loader of the application, which loads the whole class path itself. */
public final class OwnSystemLoader extends URLClassLoader {
    /** Called by the JVM, with the application class loader as parent. */
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

    /** Called by the JVM for each agent. Without this method the JVM does not start with an agent. */
    @SuppressWarnings("UnusedMethod") // The JVM calls it.
    private void appendToClassPathForInstrumentation(String jar) throws MalformedURLException {
        addURL(new File(jar).toURI().toURL());
    }
}
