package io.trackedcache.weaver;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.weaver.zoo.CheckedEntries;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.Opcodes;

/** Woven predicates pass on what they were asked about, in class files of all kinds. */
class CheckedEntriesTest {
    static Stream<Arguments> shapes() {
        return IntStream.of(51, 52, 54, 55, 61)
                .boxed()
                .flatMap(version -> Stream.of(
                                "ints",
                                "long",
                                "float",
                                "double",
                                "text",
                                "staticText",
                                "object",
                                "two",
                                "boxed",
                                "overwritten",
                                "receiver")
                        .map(shape -> Arguments.of(version, shape)));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void entriesAreToldApart(int version, String shape) throws Throwable {
        String name = CheckedEntries.class.getName() + "Of" + shape + version;
        Woven woven = Woven.load(
                name,
                ClassFiles.withVersion(version, ClassFiles.renamed(name.replace('.', '/'), CheckedEntries.class)));
        // The first signal makes the lookups be followed.
        assertThat(woven.call("find", shape, true)).isEqualTo("found");
        assertThat(woven.counts()).isEqualTo(new Counts(0, 1, 0));

        woven.call("find", shape, true);
        assertThat(woven.counts()).isEqualTo(new Counts(0, 2, 0));

        woven.call("find", shape, false);
        assertThat(woven.counts()).isEqualTo(new Counts(1, 2, 0));
    }

    private static CheckedEntry entry(int access, String descriptor) {
        return CheckedEntry.of(new Tracked(
                new MethodId("a.B", "isExpired", descriptor),
                Role.EXPIRY,
                access,
                -1,
                "a/B",
                false,
                CacheRef.INNERMOST,
                new AnnotationValues(),
                false,
                false,
                false,
                false,
                false,
                false,
                "",
                SizeOrigin.NONE,
                false,
                false,
                false,
                null));
    }

    private static int object(int access, String descriptor) {
        CheckedEntry.Part object = entry(access, descriptor).object();
        return object == null ? -1 : object.variable();
    }

    @Test
    void objectIsTheFirstThatIsNoValueOrElseTheReceiver() {
        assertThat(object(0, "()Z")).isZero();
        assertThat(object(0, "(J)Z")).isZero();
        assertThat(object(0, "(Ljava/lang/String;)Z")).isZero();
        assertThat(object(0, "(JLjava/lang/String;La/Entry;La/Other;)Z")).isEqualTo(4);
        assertThat(object(0, "([I)Z")).isEqualTo(1);
        assertThat(object(0, "(La/B;)Z")).isEqualTo(1);
        assertThat(object(Opcodes.ACC_STATIC, "(JLjava/lang/String;)Z")).isEqualTo(2);
        assertThat(object(Opcodes.ACC_STATIC, "(J)Z")).isEqualTo(-1);
    }

    @Test
    void variablesAreOnlyThoseThatAreNeeded() {
        assertThat(entry(Opcodes.ACC_STATIC, "()Z").variables()).isZero();
        assertThat(entry(0, "()Z").variables()).isOne();
        assertThat(entry(Opcodes.ACC_STATIC, "(J)Z").variables()).isOne();
        assertThat(entry(0, "(J)Z").variables()).isEqualTo(2);
    }
}
