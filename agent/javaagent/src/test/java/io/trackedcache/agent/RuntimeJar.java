package io.trackedcache.agent;

import io.trackedcache.probe.ProbeLink;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.implementation.FixedValue;
import net.bytebuddy.matcher.ElementMatchers;

/** Creates a jar of the runtime, as an application may have it on its class path. */
final class RuntimeJar {
    private static final String LINK_FILE = "io/trackedcache/probe/ProbeLink.class";

    private RuntimeJar() {}

    /** Creates a jar with the version of the agent. */
    static Path ofSameVersion(Path jar) throws IOException {
        try (InputStream link = ProbeLink.class.getResourceAsStream("ProbeLink.class")) {
            return write(jar, link.readAllBytes());
        }
    }

    /** Creates a jar with another version. */
    static Path ofVersion(String version, Path jar) throws IOException {
        byte[] link = new ByteBuddy()
                .redefine(ProbeLink.class)
                .method(ElementMatchers.named("version"))
                .intercept(FixedValue.value(version))
                .make()
                .getBytes();
        return write(jar, link);
    }

    private static Path write(Path jar, byte[] link) throws IOException {
        try (JarFile agent = new JarFile(TestClassPath.AGENT_JAR.toFile());
                JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (JarEntry entry : runtimeClasses(agent)) {
                out.putNextEntry(new JarEntry(entry.getName()));
                out.write(entry.getName().equals(LINK_FILE) ? link : bytes(agent, entry));
                out.closeEntry();
            }
        }
        return jar;
    }

    private static List<JarEntry> runtimeClasses(JarFile agent) {
        return agent.stream()
                .filter(entry -> entry.getName().endsWith(".class"))
                .filter(entry -> !entry.getName().startsWith("io/trackedcache/agent/"))
                .filter(entry -> !entry.getName().startsWith("io/trackedcache/weaver/"))
                .toList();
    }

    private static byte[] bytes(JarFile jar, JarEntry entry) throws IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }
}
