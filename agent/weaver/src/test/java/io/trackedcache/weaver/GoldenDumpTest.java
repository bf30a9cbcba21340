package io.trackedcache.weaver;

import static org.assertj.core.api.Assertions.assertThat;

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
 * The woven byte code, instruction by instruction, for reviewers to read.
 *
 * <p>{@code mvn test -Dgolden.rewrite=true} rewrites the files after an intended change.
 */
class GoldenDumpTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    @ParameterizedTest
    @CsvSource({
        "StaticLookup, ''",
        "ExpiryPredicate, predicate-",
        "SharedEntry, shared-predicate-",
        "BulkLookup, bulk-",
        "NeverAMissLookup, never-a-miss-",
        "NamedByField, named-",
        "InstanceSize, instance-size-",
        "OwnCounters, counters-",
        "StaticCounters, static-counters-",
        "TwoRoles, two-roles-",
    })
    void emitsWhatTheGoldenFilesShow(String zoo, String files) throws IOException {
        byte[] classFile = ClassFiles.of(ClassFiles.ZOO + zoo);

        assertEmits(files + "dynamic-constant.txt", ClassFiles.withVersion(61, classFile));
        assertEmits(files + "static-field.txt", ClassFiles.withVersion(52, classFile));
    }

    private static void assertEmits(String file, byte[] classFile) throws IOException {
        String dump = dump(ClassFiles.weave(classFile));
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
