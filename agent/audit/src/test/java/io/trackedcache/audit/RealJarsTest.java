package io.trackedcache.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URISyntaxException;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.util.ReflectionUtils;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.InsnList;

/** Published jars on which these tests depend. */
class RealJarsTest {

    @Test
    void findsTheWriteCursorOfAsm() {
        AuditReport report = StatsAudit.of(jarOf(ClassReader.class)).run();

        assertThat(report.problems()).isEmpty();
        assertThat(report.classesRead()).isGreaterThan(30);
        assertThat(report.findings())
                .filteredOn(finding -> finding.className().equals("org.objectweb.asm.ByteVector"))
                .extracting(Finding::field)
                .containsOnly("org.objectweb.asm.ByteVector.length");
        assertThat(report.likely()).isEmpty();
    }

    @Test
    void findsTheSizeOfAListOfInstructions() {
        AuditReport report = StatsAudit.of(jarOf(InsnList.class))
                .only("org.objectweb.asm.tree.InsnList")
                .run();

        assertThat(report.problems()).isEmpty();
        assertThat(report.findings())
                .extracting(Finding::field)
                .hasSizeGreaterThan(5)
                .containsOnly("org.objectweb.asm.tree.InsnList.size");
    }

    @Test
    void findsTheIndentationOfAssertJAndNothingElse() {
        AuditReport report = StatsAudit.of(jarOf(Assertions.class)).run();

        assertThat(report.problems()).isEmpty();
        assertThat(report.classesRead()).isGreaterThan(500);
        assertThat(report.findings())
                .extracting(Finding::className, Finding::method, Finding::kind, Finding::confidence)
                .containsExactly(tuple(
                        "org.assertj.core.description.JoinDescription$IndentedAppendable",
                        "changeIndentationBy(int)",
                        Kind.FIELD,
                        Confidence.POSSIBLE));
    }

    @Test
    void readsAllOfJUnit() {
        AuditReport report =
                StatsAudit.of(jarOf(ReflectionUtils.class), jarOf(Test.class)).run();

        assertThat(report.problems()).isEmpty();
        assertThat(report.classesRead()).isGreaterThan(200);
    }

    private static Path jarOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
