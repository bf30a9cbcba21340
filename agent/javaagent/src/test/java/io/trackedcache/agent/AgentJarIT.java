package io.trackedcache.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** Tests of the content of the agent jar. */
class AgentJarIT {
    private static final long MAX_BYTES = 4_000_000;
    private static final int JAVA_8 = 52;
    private static final int JAVA_17 = 61;

    @Test
    void containsOnlyOwnAndRelocatedPackages() throws IOException {
        assertThat(entries())
                .filteredOn(entry -> entry.getName().endsWith(".class"))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.getName()).startsWith("io/trackedcache/"));
        assertThat(names())
                .contains(
                        "io/trackedcache/agent/shaded/asm/ClassReader.class",
                        "io/trackedcache/agent/shaded/gson/JsonParser.class",
                        "io/trackedcache/agent/shaded/slf4j/Logger.class")
                .noneMatch(name -> name.startsWith("META-INF/versions/"));
    }

    @Test
    void manifestHasEntryPointAndVersionButNoBootClassPath() throws IOException {
        try (JarFile jar = new JarFile(TestClassPath.AGENT_JAR.toFile())) {
            Attributes manifest = jar.getManifest().getMainAttributes();
            assertThat(manifest.getValue("Premain-Class")).isEqualTo("io.trackedcache.agent.Premain");
            assertThat(manifest.getValue("Agent-Class")).isEqualTo("io.trackedcache.agent.Premain");
            assertThat(manifest.getValue("Implementation-Version")).isNotEmpty();
            assertThat(manifest.getValue("Boot-Class-Path")).isNull();
            assertThat(manifest.getValue("Class-Path")).isNull();
        }
    }

    @Test
    void containsTheTypesThatApplicationsCall() throws IOException {
        assertThat(names())
                .contains(
                        "io/trackedcache/annotation/TrackedCache.class",
                        "io/trackedcache/annotation/CacheLookup.class",
                        "io/trackedcache/annotation/Outcome.class",
                        "io/trackedcache/annotation/OutcomeClassifier.class");
    }

    @Test
    void onlyPremainAndTheAnnotationsAreJava8() throws IOException {
        assertThat(classVersion("io/trackedcache/agent/Premain.class")).isEqualTo(JAVA_8);
        assertThat(classVersion("io/trackedcache/annotation/CacheLookup.class")).isEqualTo(JAVA_8);
        assertThat(classVersion("io/trackedcache/agent/AgentStart.class")).isEqualTo(JAVA_17);
    }

    @Test
    void isJConsolePlugIn() throws IOException {
        assertThat(text("META-INF/services/com.sun.tools.jconsole.JConsolePlugin"))
                .isEqualToIgnoringNewLines("io.trackedcache.jconsole.TrackedCachePlugin");
        assertThat(names()).contains("io/trackedcache/jconsole/TrackedCachePlugin.class");
    }

    @Test
    void containsLicencesOfItsLibraries() throws IOException {
        assertThat(names())
                .contains(
                        "META-INF/LICENSE",
                        "META-INF/licenses/asm.txt",
                        "META-INF/licenses/byte-buddy-agent.txt",
                        "META-INF/licenses/gson.txt",
                        "META-INF/licenses/slf4j.txt");
    }

    @Test
    void isSmall() throws IOException {
        assertThat(Files.size(TestClassPath.AGENT_JAR)).isLessThan(MAX_BYTES);
    }

    private static List<String> names() throws IOException {
        return entries().stream().map(JarEntry::getName).toList();
    }

    private static List<JarEntry> entries() throws IOException {
        try (JarFile jar = new JarFile(TestClassPath.AGENT_JAR.toFile())) {
            return jar.stream().toList();
        }
    }

    private static String text(String name) throws IOException {
        try (JarFile jar = new JarFile(TestClassPath.AGENT_JAR.toFile());
                InputStream bytes = jar.getInputStream(jar.getEntry(name))) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static int classVersion(String name) throws IOException {
        try (JarFile jar = new JarFile(TestClassPath.AGENT_JAR.toFile());
                DataInputStream bytes = new DataInputStream(jar.getInputStream(jar.getEntry(name)))) {
            bytes.readInt();
            bytes.readUnsignedShort();
            return bytes.readUnsignedShort();
        }
    }
}
