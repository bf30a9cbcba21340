package io.trackedcache.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {
    @TempDir
    Path root;

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(root.resolve("app"));
    }

    @Test
    void readsClassesAndArchivesAtAnyDepth() throws IOException {
        Path deep = Files.createDirectories(folder.resolve("a/b/c"));
        Files.write(deep.resolve("IntField.class"), Zoo.bytes("IntField"));
        new Jars().withZoo("LongField").writtenTo(deep.resolve("lib.jar"));
        Files.writeString(folder.resolve("readme.txt"), "not read");
        Files.writeString(folder.resolve("module-info.class"), "not read");

        AuditReport report = StatsAudit.of(folder).run();

        assertThat(report.problems()).isEmpty();
        assertThat(report.findings())
                .extracting(Finding::className)
                .containsExactly(Zoo.PACKAGE + "IntField", Zoo.PACKAGE + "LongField");
    }

    @Test
    void followsNoCircularLinks() throws IOException {
        Files.write(folder.resolve("IntField.class"), Zoo.bytes("IntField"));
        Files.createSymbolicLink(folder.resolve("again"), folder);
        Files.createSymbolicLink(folder.resolve("nowhere"), folder.resolve("missing"));
        Files.createSymbolicLink(folder.resolve("itself"), folder.resolve("itself"));

        AuditReport report = StatsAudit.of(folder).run();

        assertThat(report.classesRead()).isOne();
        assertThat(report.problems()).isEmpty();
    }

    @Test
    void followsLinksToOneFolderOnce() throws IOException {
        Path elsewhere = Files.createDirectory(root.resolve("elsewhere"));
        Files.write(elsewhere.resolve("IntField.class"), Zoo.bytes("IntField"));
        Files.createSymbolicLink(folder.resolve("one"), elsewhere);
        Files.createSymbolicLink(folder.resolve("two"), elsewhere);

        assertThat(StatsAudit.of(folder).run().classesRead()).isOne();
    }

    @Test
    void reportsABrokenLink() throws IOException {
        Files.write(folder.resolve("IntField.class"), Zoo.bytes("IntField"));
        Path gone = Files.createSymbolicLink(folder.resolve("Gone.class"), folder.resolve("missing"));

        assertThat(StatsAudit.of(folder).run().problems())
                .containsExactly(new Problem(gone.toString(), "is a broken symbolic link"));
    }

    @Test
    void readsASingleClassFileUnderAnyName() throws IOException {
        Path file = Files.write(root.resolve("IntField.bin"), Zoo.bytes("IntField"));

        assertThat(StatsAudit.of(file).run().findings()).hasSize(1);
    }

    @Test
    void reportsFilesItCannotRead() {
        Path unreadable = Path.of("/proc/self/mem");
        Path device = Path.of("/dev/null");

        assertThat(StatsAudit.of(unreadable, device).run().problems())
                .extracting(Problem::toString)
                .satisfiesExactly(
                        problem -> assertThat(problem).startsWith("/proc/self/mem: cannot be read: "),
                        problem -> assertThat(problem).isEqualTo("/dev/null: is neither a folder nor a file"));
    }

    @Test
    void reportsAFolderWithoutClasses() {
        assertThat(StatsAudit.of(folder).run().problems())
                .containsExactly(new Problem(folder.toString(), "has no class files"));
    }

    @Test
    void reportsAFileOfAnotherKind() throws IOException {
        Path text = Files.writeString(root.resolve("readme.txt"), "text");

        assertThat(StatsAudit.of(text).run().problems())
                .containsExactly(new Problem(text.toString(), "is neither a folder nor a jar nor a class file"));
    }

    @Test
    void continuesAfterAMissingPath() throws IOException {
        Path file = Files.write(root.resolve("IntField.class"), Zoo.bytes("IntField"));
        Path mistyped = root.resolve("IntFeild.class");

        AuditReport report = StatsAudit.of(mistyped, file).run();

        assertThat(report.problems())
                .containsExactly(new Problem(mistyped.toString(), "does not exist; did you mean '" + file + "'?"));
        assertThat(report.findings()).hasSize(1);
    }
}
