package io.trackedcache.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchivesTest {
    private static final String FOUND = Zoo.PACKAGE + "IntField";

    @TempDir
    Path folder;

    @Test
    void readsClassesAndSkipsOtherEntries() {
        Path jar = new Jars()
                .withText("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\n")
                .with("folder.class/", new byte[0])
                .withText("module-info.class", "not read")
                .withText("com/acme/package-info.class", "not read")
                .withText("IntField.java", "not read")
                .withZoo("IntField")
                .withZoo("FreshObject")
                .writtenTo(folder.resolve("app.jar"));

        AuditReport report = StatsAudit.of(jar).run();

        assertThat(report.problems()).isEmpty();
        assertThat(report.classesRead()).isEqualTo(2);
        assertThat(report.findings()).extracting(Finding::className).containsExactly(FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BOOT-INF/lib/inner.jar", "WEB-INF/lib/inner.jar", "lib/INNER.JAR", "inner.war"})
    void readsArchivesInArchives(String name) {
        byte[] inner = new Jars().withText("readme", "text").withZoo("IntField").bytes();
        Path outer = new Jars().with(name, inner).withZoo("LongField").writtenTo(folder.resolve("app.jar"));

        AuditReport report = StatsAudit.of(outer).run();

        assertThat(report.problems()).isEmpty();
        assertThat(report.findings()).extracting(Finding::className).containsExactly(FOUND, Zoo.PACKAGE + "LongField");
    }

    @Test
    void continuesAfterABrokenInnerArchive() {
        byte[] inner = new Jars().withZoo("StaticField").withZoo("LongField").bytes();
        Path outer = new Jars()
                .with("lib/cut.jar", Arrays.copyOf(inner, inner.length / 3))
                .withText("lib/none.jar", "no archive at all")
                .withZoo("IntField")
                .writtenTo(folder.resolve("app.jar"));

        AuditReport report = StatsAudit.of(outer).run();

        assertThat(report.problems())
                .extracting(Problem::where)
                .containsExactly(outer + "!/lib/cut.jar", outer + "!/lib/none.jar");
        assertThat(report.findings()).extracting(Finding::className).contains(FOUND);
    }

    @Test
    void readsAllVariantsOfAClassAndListsEqualFindingsOnce() {
        String path = "io/trackedcache/audit/zoo/IntField.class";
        Path jar = new Jars()
                .withText("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nMulti-Release: true\n")
                .withZoo("IntField")
                .with("META-INF/versions/17/" + path, Zoo.bytes("IntField"))
                .with("META-INF/versions/21/io/trackedcache/audit/zoo/LongField.class", Zoo.bytes("LongField"))
                .writtenTo(folder.resolve("app.jar"));

        AuditReport report = StatsAudit.of(jar).run();

        assertThat(report.classesRead()).isEqualTo(3);
        assertThat(report.findings()).extracting(Finding::className).containsExactly(FOUND, Zoo.PACKAGE + "LongField");
    }

    @Test
    void neverWritesToThePathOfAnEntry() {
        Path jar = new Jars()
                .with("../../../escaped/IntField.class", Zoo.bytes("IntField"))
                .with("/etc/LongField.class", Zoo.bytes("LongField"))
                .writtenTo(folder.resolve("app.jar"));

        assertThat(StatsAudit.of(jar).run().findings()).hasSize(2);
        assertThat(folder).isDirectoryContaining(file -> file.equals(jar));
        assertThat(folder.resolve("../../../escaped")).doesNotExist();
    }

    @Test
    void reportsAJarWithoutClasses() {
        Path jar = new Jars().withText("readme", "text").writtenTo(folder.resolve("empty.jar"));

        assertThat(StatsAudit.of(jar).run())
                .isEqualTo(new AuditReport(
                        List.of(), 0, 0, 0, List.of(new Problem(jar.toString(), "has no class files"))));
    }

    @Test
    void reportsFilesThatAreNoArchives() throws IOException {
        Path empty = Files.write(folder.resolve("empty.jar"), new byte[0]);
        Path text = Files.writeString(folder.resolve("text.jar"), "text");
        byte[] whole = new Jars().withZoo("IntField").bytes();
        Path cut = Files.write(folder.resolve("cut.jar"), Arrays.copyOf(whole, whole.length / 2));

        assertThat(StatsAudit.of(empty, text, cut).run().problems())
                .extracting(Problem::where)
                .containsExactly(empty.toString(), text.toString(), cut.toString());
    }

    @Test
    void skipsAClassThatIsTooLarge() {
        Path jar = new Jars()
                .with("Bomb.class", new byte[10_000])
                .withZoo("IntField")
                .writtenTo(folder.resolve("app.jar"));

        AuditReport report = audit(jar, new SizeLimits(5_000, 100_000, 2));

        assertThat(report.problems())
                .containsExactly(
                        new Problem(jar + "!/Bomb.class", "is larger than 5000 bytes, the limit for class files"));
        assertThat(report.findings()).extracting(Finding::className).containsExactly(FOUND);
    }

    @Test
    void stopsReadingAnArchiveThatUnpacksToTooMuch() {
        byte[] bomb = new Jars()
                .with("nothing", new byte[1_000_000])
                .withZoo("IntField")
                .bytes();
        Path jar = new Jars().with("bomb.jar", bomb).withZoo("LongField").writtenTo(folder.resolve("app.jar"));

        AuditReport report = audit(jar, new SizeLimits(5_000, 100_000, 2));

        assertThat(bomb).hasSizeLessThan(5_000);
        assertThat(report.problems())
                .containsExactly(new Problem(
                        jar + "!/bomb.jar",
                        "cannot be read: it unpacks to more than 100000 bytes; the rest is skipped"));
        assertThat(report.findings()).isEmpty();
    }

    @Test
    void skipsArchivesThatAreNestedTooDeep() {
        byte[] archive = new Jars().withZoo("IntField").bytes();
        for (int depth = 0; depth < 3; depth++) {
            archive = new Jars().with("inner.jar", archive).bytes();
        }
        Path jar = new Jars().with("inner.jar", archive).writtenTo(folder.resolve("app.jar"));

        assertThat(audit(jar, new SizeLimits(5_000, 100_000, 4)).findings()).hasSize(1);
        assertThat(audit(jar, new SizeLimits(5_000, 100_000, 3)).problems())
                .containsExactly(new Problem(
                        jar + "!/inner.jar!/inner.jar!/inner.jar!/inner.jar",
                        "is nested in more than 3 archives; extract it and audit it separately"));
    }

    private static AuditReport audit(Path path, SizeLimits limits) {
        return new StatsAudit(List.of(path), ClassFilter.NONE, limits, null).run();
    }
}
