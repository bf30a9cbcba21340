package io.trackedcache.trials.compilers;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.agent.ForkedJvm;
import io.trackedcache.agent.TestClassPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each cache has one hit and one miss, for all compilers, with all methods that they add. */
@Tag("long")
class CompilersIT {
    private static final Pattern CACHE = Pattern.compile("@TrackedCache\\(\"(.*?)\"\\)");

    @TempDir
    private Path folder;

    @Test
    void countsEachCallOnceInScala() throws Exception {
        Path library = TestClassPath.locationOf(Class.forName("scala.Option"));
        Tool.SCALA.run("-cp", classPath(TestClassPath.ANNOTATIONS, library), "-d", out(), source("Shop.scala"));

        assertCountsOneHitOneMiss(folder, "Shop.scala", Class.forName("scala.Option"));
    }

    @Test
    void countsEachCallOnceInGroovy() throws Exception {
        Tool.GROOVY.run("--classpath", TestClassPath.ANNOTATIONS.toString(), "-d", out(), source("Shop.groovy"));

        assertCountsOneHitOneMiss(folder, "Shop.groovy", Class.forName("groovy.lang.GroovyObject"));
    }

    @Test
    void countsEachCallOnceInClassesOfTheEclipseCompiler() throws Exception {
        Path shop = Files.createDirectory(folder.resolve("shop"));
        compileJava(shop);

        assertCountsOneHitOneMiss(shop, "java/shop/Main.java");
    }

    @Test
    void countsEachCallOnceInOptimizedAndObfuscatedClasses() throws Exception {
        Path plain = Files.createDirectory(folder.resolve("plain"));
        compileJava(plain);
        Path obfuscated = folder.resolve("obfuscated.jar");
        Path jdk = Files.createDirectory(folder.resolve("jdk"));
        JdkClasses.copy(jdk);
        Path rules = Files.writeString(folder.resolve("rules.pro"), obfuscation(jdk, plain, obfuscated));

        Tool.PROGUARD.run("@" + rules);

        assertCountsOneHitOneMiss(obfuscated, "java/shop/Main.java");
    }

    /** Keeps lookups from being inlined, as the author of an obfuscated application has to; allows all else. */
    private static String obfuscation(Path jdk, Path from, Path to) {
        return String.join(
                "\n",
                "-injars " + from,
                "-outjars " + to,
                "-libraryjars " + jdk,
                "-libraryjars " + TestClassPath.ANNOTATIONS,
                "-keep class shop.Main { public static void main(java.lang.String[]); }",
                "-keepclassmembers,allowobfuscation class * { @io.trackedcache.annotation.* <methods>; }",
                // The copied classes of the JDK are the public ones only.
                "-dontwarn",
                "-keepattributes *Annotation*",
                "-optimizationpasses 5",
                "-overloadaggressively",
                "-allowaccessmodification",
                "-mergeinterfacesaggressively",
                "-repackageclasses ''");
    }

    private static void compileJava(Path to) throws Exception {
        Tool.ECLIPSE.run(
                "-17",
                "-g",
                "-nowarn",
                "-cp",
                TestClassPath.ANNOTATIONS.toString(),
                "-d",
                to.toString(),
                source("java/shop/Main.java"));
    }

    private static void assertCountsOneHitOneMiss(Path shop, String source, Class<?>... libraries) throws Exception {
        List<String> caches = CACHE.matcher(Files.readString(Path.of(source(source))))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();

        ForkedJvm.Ended ended = Tool.runShop(shop, Stream.of(libraries), caches.toArray(String[]::new));

        assertThat(ended.err()).isEmpty();
        assertThat(ended.out().lines().map(line -> line.replaceFirst(", cache_size=\\d+", "")))
                .containsExactlyElementsOf(caches.stream()
                        .map(cache -> cache + ": cache_hits=1, cache_misses=1, total_queries=2")
                        .toList());
        assertThat(caches).hasSizeGreaterThan(9);
    }

    private String out() {
        return folder.toString();
    }

    private static String source(String name) throws Exception {
        return Tool.source(name);
    }

    private static String classPath(Path... elements) {
        return String.join(
                java.io.File.pathSeparator,
                Stream.of(elements).map(Path::toString).toList());
    }
}
