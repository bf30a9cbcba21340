package io.trackedcache.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The documentation matches the output of the audit. */
class DocumentationTest {
    private static final Path PAGE = Path.of("../../docs/stats-audit.md");
    private static final Pattern BLOCK = Pattern.compile("```(\\w*)\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    @Test
    void exampleHasTheDocumentedOutput() throws IOException {
        Path source = Files.writeString(folder.resolve("ReportCache.java"), block("java", "package com.acme;"));
        int compiled = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler())
                .run(null, null, null, "-g", "-proc:none", "-d", folder.toString(), source.toString());

        assertThat(compiled).isZero();
        assertThat(printed(folder.toString())).isEqualTo(block("", "com.acme.ReportCache.find"));
    }

    @Test
    void documentedOptionsAreThoseOfTheUsage() throws IOException {
        assertThat(printed("--help")).contains(block("", "  --likely"));
    }

    @Test
    void documentsEveryKind() throws IOException {
        String page = Files.readString(PAGE);

        assertThat(Kind.values()).allSatisfy(kind -> assertThat(page).contains("| `" + kind.word() + "` |"));
    }

    private static String printed(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream printing = new PrintStream(out, true, StandardCharsets.UTF_8);
        new AuditCommand().run(printing, printing, arguments);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Returns the code block of the language that starts with the text. */
    private static String block(String language, String start) throws IOException {
        List<MatchResult> blocks =
                BLOCK.matcher(Files.readString(PAGE)).results().toList();
        return blocks.stream()
                .filter(block ->
                        block.group(1).equals(language) && block.group(2).startsWith(start))
                .map(block -> block.group(2))
                .findFirst()
                .orElseThrow();
    }
}
