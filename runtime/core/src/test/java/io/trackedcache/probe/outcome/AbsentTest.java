package io.trackedcache.probe.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The empty options of libraries are misses, as {@code Optional.empty()} is. They are known by name alone. */
class AbsentTest {
    @ParameterizedTest
    @CsvSource({
        "scala, None$, MISS",
        "scala, Some, HIT",
        "com.google.common.base, Absent, MISS",
        "com.google.common.base, Present, HIT",
        "io.vavr.control, Option$None, MISS",
        "io.vavr.control, Option$Some, HIT"
    })
    void isAMiss(String packageName, String simpleName, Outcome expected, @TempDir Path folder) throws Exception {
        Path source = Files.writeString(
                folder.resolve(simpleName + ".java"),
                "package " + packageName + "; public class " + simpleName + " {}");
        assertThat(ToolProvider.findFirst("javac")
                        .orElseThrow()
                        .run(System.out, System.err, "-d", folder.toString(), source.toString()))
                .isZero();

        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
            Object value = loader.loadClass(packageName + "." + simpleName)
                    .getDeclaredConstructor()
                    .newInstance();
            assertThat(new ResultRules(List.of(), true).read(value)).isEqualTo(expected);
        }
    }
}
