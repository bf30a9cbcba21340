package io.trackedcache.weaver;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.weaver.zoo.StaticLookup;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.util.Textifier;
import org.objectweb.asm.util.TraceClassVisitor;

/**
 * What is woven in, to the instruction, for reviewers to read.
 *
 * <p>{@code mvn test -Dgolden.rewrite=true} writes the files anew after an intended change.
 */
class GoldenDumpTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    @ParameterizedTest
    @CsvSource({"61, dynamic-constant.txt", "52, static-field.txt"})
    void emitsWhatTheGoldenFileShows(int version, String file) throws IOException {
        String dump = dump(ClassFiles.weave(ClassFiles.withVersion(version, ClassFiles.of(StaticLookup.class))));
        Path golden = FOLDER.resolve(file);
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.writeString(golden, dump);
        }

        assertThat(dump).isEqualTo(Files.readString(golden));
    }

    private static String dump(byte[] classFile) {
        StringWriter text = new StringWriter();
        // Lines and variables are left out: they change with every edit of the class above the method.
        new ClassReader(classFile)
                .accept(new TraceClassVisitor(null, new Textifier(), new PrintWriter(text)), ClassReader.SKIP_DEBUG);
        return text.toString();
    }
}
