package io.trackedcache.weaver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.trackedcache.weaver.zoo.StaticLookup;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/** The scan agrees with a full parse of the constant pool, and accepts any bytes. */
class ConstantPoolScanTest {
    private static final String ANNOTATIONS = "Lio/trackedcache/annotation/";
    private static final String TRACKED_CACHE = ANNOTATIONS + "TrackedCache;";
    private static final int SEED = 20_260_101;

    @Test
    void agreesWithFullParseForClassesOfTheJdk() throws IOException {
        List<byte[]> classFiles = jdkClasses();

        assertThat(classFiles).hasSizeGreaterThan(3_000);
        assertThat(classFiles).allSatisfy(ConstantPoolScanTest::assertAgrees);
    }

    @Test
    void findsAnnotationInTheLastConstantOfClassesOfTheJdk() throws IOException {
        List<byte[]> classFiles = jdkClasses();

        for (int i = 0; i < classFiles.size(); i += 20) {
            ClassReader reader = new ClassReader(classFiles.get(i));
            ClassWriter writer = new ClassWriter(reader, 0);
            reader.accept(writer, ClassReader.SKIP_CODE);
            writer.newUTF8(TRACKED_CACHE);
            assertThat(ConstantPoolScan.mentionsAnnotations(writer.toByteArray()))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("io.trackedcache.weaver.ClassFiles#zoo")
    void agreesWithFullParseForTheZoo(String name) {
        assertAgrees(ClassFiles.of(name));
    }

    @Test
    void agreesWithFullParseForGeneratedConstantPools() {
        Random random = new Random(SEED);

        Stream.generate(() -> generated(random)).limit(5_000).forEach(ConstantPoolScanTest::assertAgrees);
    }

    @Test
    void countsLongsAndDoublesAsTwoEntries() {
        byte[] pool = pool(4, bytes(5, 0, 0, 0, 0, 0, 0, 0, 0), text(TRACKED_CACHE));
        byte[] beyondTheEnd = pool(3, bytes(6, 0, 0, 0, 0, 0, 0, 0, 0), text(TRACKED_CACHE));

        assertThat(ConstantPoolScan.mentionsAnnotations(pool)).isTrue();
        assertThat(ConstantPoolScan.mentionsAnnotations(beyondTheEnd)).isFalse();
    }

    @Test
    void findsOnlyOurAnnotations() {
        assertThat(mentions(TRACKED_CACHE)).isTrue();
        assertThat(mentions(ANNOTATIONS + "Later;")).isTrue();
        assertThat(mentions(ANNOTATIONS)).isFalse();
        assertThat(mentions("Lio/trackedcache/annotations/TrackedCache;")).isFalse();
        assertThat(mentions("(" + TRACKED_CACHE + ")V")).isFalse();
        assertThat(mentions("io/trackedcache/annotation/TrackedCache")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 13, 14, 21, 127, 128, 255})
    void stopsAtUnknownTag(int tag) {
        assertThat(ConstantPoolScan.mentionsAnnotations(pool(3, bytes(tag, 0, 0), text(TRACKED_CACHE))))
                .isFalse();
    }

    @Test
    void acceptsEveryTruncation() {
        byte[] classFile = ClassFiles.of(StaticLookup.class);

        IntStream.rangeClosed(0, classFile.length)
                .forEach(length -> assertNeverThrows(Arrays.copyOf(classFile, length)));
    }

    @Test
    void acceptsAnyBytes() {
        Random random = new Random(SEED);

        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            assertNeverThrows(bytes);
        }
    }

    @Test
    void acceptsFlippedBytes() {
        Random random = new Random(SEED);
        byte[] classFile = ClassFiles.of(StaticLookup.class);

        for (int i = 0; i < 20_000; i++) {
            byte[] damaged = classFile.clone();
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            assertNeverThrows(damaged);
        }
    }

    private static void assertNeverThrows(byte[] bytes) {
        assertThatCode(() -> ConstantPoolScan.mentionsAnnotations(bytes)).doesNotThrowAnyException();
    }

    private static void assertAgrees(byte[] classFile) {
        assertThat(ConstantPoolScan.mentionsAnnotations(classFile)).isEqualTo(fullReading(classFile));
    }

    private static boolean fullReading(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        return IntStream.range(1, reader.getItemCount())
                .map(reader::getItem)
                .filter(offset -> offset > 0 && reader.readByte(offset - 1) == 1)
                .mapToObj(offset -> new String(
                        classFile, offset + 2, reader.readUnsignedShort(offset), StandardCharsets.ISO_8859_1))
                .anyMatch(text -> text.startsWith(ANNOTATIONS) && text.length() > ANNOTATIONS.length());
    }

    private static List<byte[]> jdkClasses() throws IOException {
        Path base = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules", "java.base", "java");
        try (Stream<Path> files = Files.walk(base)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(ConstantPoolScanTest::read)
                    .toList();
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] generated(Random random) {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(61, 0, "Generated", null, "java/lang/Object", null);
        for (int i = random.nextInt(30); i > 0; i--) {
            addConstant(writer, random);
        }
        return writer.toByteArray();
    }

    private static void addConstant(ClassWriter writer, Random random) {
        switch (random.nextInt(12)) {
            case 0 -> writer.newConst(random.nextInt());
            case 1 -> writer.newConst(random.nextLong());
            case 2 -> writer.newConst(random.nextFloat());
            case 3 -> writer.newConst(random.nextDouble());
            case 4 -> writer.newClass("Class" + random.nextInt());
            case 5 -> writer.newConst("text ü " + random.nextInt());
            case 6 -> writer.newField("Owner", "field", "J");
            case 7 -> writer.newMethod("Owner", "method", "()V", random.nextBoolean());
            case 8 -> writer.newMethodType("()V");
            case 9 -> writer.newModule("module");
            case 10 -> writer.newUTF8(ANNOTATIONS.substring(random.nextInt(2), ANNOTATIONS.length()));
            default -> writer.newUTF8(random.nextInt(8) == 0 ? TRACKED_CACHE : "x".repeat(random.nextInt(70)));
        }
    }

    private static boolean mentions(String text) {
        return ConstantPoolScan.mentionsAnnotations(pool(2, text(text)));
    }

    private static byte[] pool(int count, byte[]... constants) {
        ByteArrayOutputStream pool = new ByteArrayOutputStream();
        pool.writeBytes(bytes(0xCA, 0xFE, 0xBA, 0xBE, 0, 0, 0, 61, 0, count));
        Stream.of(constants).forEach(pool::writeBytes);
        return pool.toByteArray();
    }

    private static byte[] text(String text) {
        byte[] letters = text.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(3 + letters.length)
                .put((byte) 1)
                .putShort((short) letters.length)
                .put(letters)
                .array();
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    @Test
    void knowsWhetherAClassHasSuperTypes() {
        assertThat(hasSuperTypes(Sketch.ofClass("A"))).isFalse();
        assertThat(hasSuperTypes(Sketch.of(Opcodes.ACC_PUBLIC, "A", "java/lang/Object1")))
                .isTrue();
        assertThat(hasSuperTypes(Sketch.of(Opcodes.ACC_PUBLIC, "A", "java/lang/Number")))
                .isTrue();
        assertThat(hasSuperTypes(Sketch.implementing("B", "A"))).isTrue();
    }

    @Test
    void damagedClassesHaveNoSuperTypes() {
        byte[] classFile = Sketch.implementing("B", "A").classFile();
        for (int length = 0; length < classFile.length; length++) {
            byte[] cut = Arrays.copyOf(classFile, length);
            int end = ConstantPoolScan.scan(cut);
            assertThatCode(() -> ConstantPoolScan.hasSuperTypes(cut, end)).doesNotThrowAnyException();
        }
    }

    private static boolean hasSuperTypes(Sketch type) {
        byte[] classFile = type.classFile();
        return ConstantPoolScan.hasSuperTypes(classFile, ConstantPoolScan.scan(classFile));
    }
}
