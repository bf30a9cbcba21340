package io.trackedcache.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.agent.app.CallingAnnotations;
import io.trackedcache.agent.app.ExplainingIsolation;
import io.trackedcache.annotation.CacheLookup;
import io.trackedcache.annotation.Outcome;
import io.trackedcache.annotation.OutcomeClassifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.description.modifier.Ownership;
import net.bytebuddy.description.modifier.Visibility;
import net.bytebuddy.implementation.FixedValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests with applications that call types of the annotations, with and without a copy of their own. */
class AnnotationsJarIT {
    private static final String PACKAGE = "io/trackedcache/annotation/";

    @TempDir
    Path folder;

    @Test
    void agentBringsTheTypesThatTheApplicationCalls() throws Exception {
        try (ForkedJvm jvm = ForkedJvm.of(CallingAnnotations.class)
                .withClassPath(TestClassPath.TEST_CLASSES)
                .withAgent()
                .start()) {
            assertCounted(jvm, "false");
        }
    }

    @Test
    void newerCopyOfTheApplicationIsUsed() throws Exception {
        byte[] newer = new ByteBuddy()
                .redefine(CacheLookup.class)
                .defineMethod("newer", boolean.class, Visibility.PUBLIC, Ownership.STATIC)
                .intercept(FixedValue.value(true))
                .make()
                .getBytes();
        Path jar = annotationsJar(newer);
        try (ForkedJvm jvm = ForkedJvm.of(CallingAnnotations.class)
                .withClassPath(TestClassPath.TEST_CLASSES, jar)
                .withAgent()
                .start()) {
            assertCounted(jvm, "true");
        }
        try (ForkedJvm jvm = ForkedJvm.of(CallingAnnotations.class)
                .withClassPath(TestClassPath.TEST_CLASSES, jar)
                .start()) {
            assertThat(jvm.awaitLine("has a newer copy: ")).isEqualTo("true");
            assertThat(AttachIT.attach(jvm, "").exitCode()).isZero();
            assertThat(jvm.stop().exitCode()).isZero();
        }
    }

    private static void assertCounted(ForkedJvm jvm, String hasNewerCopy) throws Exception {
        assertThat(RemoteBeans.read(jvm, "signalled", "StaleHits")).isEqualTo(Map.of("StaleHits", 1L));
        assertThat(RemoteBeans.read(jvm, "classified", "CacheMisses")).isEqualTo(Map.of("CacheMisses", 1L));
        ForkedJvm.Ended ended = jvm.stop();
        assertThat(ended.out()).isEqualTo("has a newer copy: " + hasNewerCopy + "\nready\n");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void classLoaderThatDoesNotSeeTheTypesIsExplained() throws Exception {
        Path classes = TestClassPath.copy(folder, CallingAnnotations.class, CallingAnnotations.Missing.class);
        String reason = ": its class calls CacheLookup or has a classifier, and its class loader does not find"
                + " io.trackedcache.annotation, so the application fails with NoClassDefFoundError|add"
                + " trackedcache-annotations to the libraries of the application, as an ordinary dependency: this class"
                + " loader does not see the copy in the agent jar";

        assertThat(explanation(classes).lines())
                .containsExactly(
                        "java.lang.NoClassDefFoundError: io/trackedcache/annotation/CacheLookup",
                        "signal()" + reason,
                        "classify()" + reason);

        TestClassPath.copy(folder, CacheLookup.class, OutcomeClassifier.class, Outcome.class);
        assertThat(explanation(classes)).isEqualTo("signal(): |\nclassify(): |\n");
    }

    private static String explanation(Path classes) throws IOException {
        return ForkedJvm.of(ExplainingIsolation.class, classes.toString(), CallingAnnotations.class.getName())
                .withAgent()
                .run()
                .out();
    }

    @Test
    void moduleNeedsTheAnnotationsOnlyToBeCompiled() throws Exception {
        Path jar = annotationsJar(
                CacheLookup.class.getResourceAsStream("CacheLookup.class").readAllBytes());
        Path sources = Files.createDirectories(folder.resolve("src"));
        Path classes = folder.resolve("classes");
        Files.writeString(
                sources.resolve("module-info.java"),
                "module com.acme.shop { requires static io.trackedcache.annotations; }");
        Files.writeString(sources.resolve("Shop.java"), """
                package com.acme.shop;

                import io.trackedcache.annotation.CacheLookup;
                import io.trackedcache.annotation.TrackedCache;

                class Shop {
                    @TrackedCache("shop")
                    static String find() {
                        CacheLookup.current().stale();
                        return "found";
                    }

                    public static void main(String[] arguments) {
                        System.out.println(find());
                    }
                }
                """);
        ForkedJvm.Ended compiled = ForkedJvm.ofTool(
                        "javac",
                        "-p",
                        jar.toString(),
                        "-d",
                        classes.toString(),
                        sources.resolve("module-info.java").toString(),
                        sources.resolve("Shop.java").toString())
                .run();
        assertThat(compiled.exitCode()).as(compiled.err()).isZero();

        Path state = folder.resolve("state");
        ForkedJvm.Ended ended = ForkedJvm.ofTool("java", "-m", "com.acme.shop/com.acme.shop.Shop")
                .withJvmOption("-p")
                .withJvmOption(classes.toString())
                .withAgent("state.file=" + state)
                .run();

        assertThat(ended.out()).as(ended.err()).isEqualTo("found\n");
        assertThat(state).content().contains("\tstale_hits=1");
    }

    /** Creates a jar of the annotations with another {@code CacheLookup}. */
    private Path annotationsJar(byte[] cacheLookup) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Automatic-Module-Name", "io.trackedcache.annotations");
        Path jar = folder.resolve("annotations.jar");
        try (JarFile agent = new JarFile(TestClassPath.AGENT_JAR.toFile());
                JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (JarEntry entry : agent.stream()
                    .filter(each -> each.getName().startsWith(PACKAGE) && !each.isDirectory())
                    .toList()) {
                out.putNextEntry(new JarEntry(entry.getName()));
                boolean isCacheLookup = entry.getName().equals(PACKAGE + "CacheLookup.class");
                out.write(
                        isCacheLookup
                                ? cacheLookup
                                : agent.getInputStream(entry).readAllBytes());
                out.closeEntry();
            }
        }
        return jar;
    }
}
