package io.trackedcache.weaver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.trackedcache.weaver.zoo.AbstractLookup;
import io.trackedcache.weaver.zoo.AbstractRemoval;
import io.trackedcache.weaver.zoo.BlankNameLookup;
import io.trackedcache.weaver.zoo.BridgedLookup;
import io.trackedcache.weaver.zoo.InstanceSize;
import io.trackedcache.weaver.zoo.InterfaceDefaultSize;
import io.trackedcache.weaver.zoo.MixedLookups;
import io.trackedcache.weaver.zoo.StaticNameField;
import io.trackedcache.weaver.zoo.UnannotatedClass;
import io.trackedcache.weaver.zoo.VoidLookup;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Every annotated method is either woven, or skipped with a reason. */
class SkippedMethodsTest {
    private final Weaver weaver = new Weaver();

    /** A method to be skipped: its class file, and the method as messages show it. */
    private record Row(Reason reason, Role role, String method, Supplier<byte[]> classFile) {
        static Row of(Reason reason, Role role, String zoo, String method) {
            return new Row(
                    reason, role, ClassFiles.ZOO + zoo + "." + method, () -> ClassFiles.of(ClassFiles.ZOO + zoo));
        }

        @Override
        public String toString() {
            return reason + " " + method;
        }
    }

    static List<Row> rows() {
        return List.of(
                Row.of(Reason.ABSTRACT, Role.LOOKUP, "AbstractLookup", "find(String)"),
                Row.of(Reason.ABSTRACT, Role.REMOVAL, "AbstractRemoval", "remove(String)"),
                Row.of(Reason.NATIVE, Role.LOOKUP, "NativeLookup", "find(String)"),
                Row.of(Reason.NATIVE, Role.LOAD, "NativeLoad", "load(String)"),
                Row.of(Reason.BRIDGE, Role.LOOKUP, "BridgedLookup", "apply(Object)"),
                Row.of(Reason.VOID, Role.LOOKUP, "VoidLookup", "find(StringBuilder)"),
                suspending(),
                Row.of(Reason.REACTIVE, Role.LOOKUP, "PublisherLookup", "find(String)"),
                Row.of(Reason.REACTIVE_WITH_SIGNALS, Role.LOOKUP, "SignallingPublisherLookup", "find(String)"),
                Row.of(Reason.REACTIVE, Role.LOAD, "PublisherLoad", "load(String)"),
                Row.of(Reason.BULK_RESULT, Role.LOOKUP, "BulkTextLookup", "find(List)"),
                Row.of(Reason.AMBIGUOUS_BULK_KEYS, Role.LOOKUP, "BulkTwoCollectionsLookup", "find(Collection, List)"),
                Row.of(Reason.BULK_KEYS, Role.LOOKUP, "BulkOneKeyLookup", "find(String, int)"),
                Row.of(Reason.MISS_WITH_NEVER_A_MISS, Role.LOOKUP, "NeverAMissOrEmpty", "find(String)"),
                Row.of(Reason.BULK_WITH_NEVER_A_MISS, Role.LOOKUP, "NeverAMissBulk", "findAll(List)"),
                Row.of(Reason.VOID, Role.LOOKUP, "NeverAMissVoid", "find(StringBuilder)"),
                Row.of(Reason.NOT_BOOLEAN, Role.EXPIRY, "TextExpiry", "isExpired(long)"),
                Row.of(Reason.NOT_BOOLEAN, Role.READY, "VoidReady", "isReady()"),
                Row.of(Reason.NOT_A_NUMBER, Role.SIZE, "TextSize", "size()"),
                Row.of(Reason.SIZE_PARAMETERS, Role.SIZE, "PartialSize", "size(int)"),
                Row.of(Reason.NAME_TYPE, Role.LOOKUP, "NamedByOwnType", "kind()"),
                Row.of(Reason.STATIC_SIZE, Role.SIZE, "StaticSize", "size()"),
                Row.of(Reason.STATIC_SIZE, Role.SIZE, "InterfaceStaticSize", "size()"),
                Row.of(Reason.SIZE_OF_INTERFACE, Role.SIZE, "InterfaceDefaultSize", "size()"),
                counters(Reason.COUNTERS_PARAMETERS, 0, "(I)Ljava/util/Map;", "users(int)"),
                counters(Reason.COUNTERS_RESULT, 0, "()Ljava/util/Properties;", "users()"),
                counters(Reason.COUNTERS_OF_INTERFACE, Opcodes.ACC_INTERFACE, "()Ljava/util/Map;", "users()"),
                counter(Reason.COUNTER_TYPE, 0, "C", "HITS"),
                counter(Reason.COUNTER_FINAL, Opcodes.ACC_FINAL, "S", "HITS"),
                counter(Reason.UNKNOWN_COUNT, 0, "J", "FLIGHTS"),
                new Row(
                        Reason.COUNTER_TWICE,
                        Role.COUNTER,
                        "Sketched.all",
                        () -> Sketch.ofClass("Sketched")
                                .withField(0, "hits", "J", Note.counter("HITS"))
                                .withField(Opcodes.ACC_STATIC, "all", "J", Note.counter("HITS"))
                                .classFile()),
                obfuscated(Opcodes.ACONST_NULL, Opcodes.ASTORE),
                obfuscated(Opcodes.ICONST_1, Opcodes.ISTORE),
                obfuscated(Opcodes.LCONST_1, Opcodes.LSTORE),
                initializer("<clinit>"),
                initializer("<init>"),
                Row.of(Reason.NO_CACHE, Role.PUT, "NamelessPut", "put(String)"),
                Row.of(Reason.AMBIGUOUS_CACHE, Role.PUT, "AmbiguousPut", "put(String)"),
                Row.of(Reason.AMBIGUOUS_CACHE, Role.PUT, "AmbiguousManagerPut", "put(String)"),
                Row.of(Reason.NAME_METHOD, Role.LOOKUP, "StaticNameMethod", "name()"),
                Row.of(Reason.NAME_METHOD, Role.LOOKUP, "PartialNameMethod", "name(int)"),
                Row.of(Reason.NAME_METHOD, Role.LOOKUP, "VoidNameMethod", "name()"),
                Row.of(Reason.NAME_FIELD, Role.LOOKUP, "StaticNameField", "NAME()"),
                Row.of(Reason.TWO_NAMES, Role.LOOKUP, "TwoNames", "find(String)"),
                old(Role.SIZE, "InstanceSize", "size()"),
                old(Role.LOOKUP, "NamedByField", "find(String)"),
                sketched(
                        Reason.CACHED_BY_FRAMEWORK,
                        Role.LOOKUP,
                        "find",
                        Sketch.ofClass("Sketched")
                                .with("find", "()V", Note.of(Role.LOOKUP), Note.of(FrameworkAnnotationsTest.SPRING))),
                sketched(
                        Reason.GENERATED_COPY,
                        Role.LOOKUP,
                        "find",
                        Sketch.ofClass("Sketched$MockitoMock$1").with("find", "()V", Note.of(Role.LOOKUP))),
                sketched(
                        Reason.INLINE,
                        Role.LOOKUP,
                        "find",
                        Sketch.ofClass("Sketched", Note.of("Lkotlin/Metadata;"))
                                .withInlineMark("find", "()I", "$i$f$find", 0, Note.of(Role.LOOKUP))),
                withMiss(Reason.EMPTY_WITHOUT_SIZE, "()I", "EMPTY"),
                withMiss(Reason.NEGATIVE_WITHOUT_SIGN, "()Ljava/lang/String;", "NEGATIVE"),
                withMiss(Reason.ZERO_WITHOUT_NUMBER, "()C", "ZERO"),
                new Row(
                        Reason.CLASS_WITHOUT_METHODS,
                        Role.LOOKUP,
                        "Sketched",
                        () -> Sketch.ofClass("Sketched", Note.of(Role.LOOKUP)).classFile()),
                new Row(
                        Reason.COMPOSED_ANNOTATION,
                        Role.LOOKUP,
                        "Sketched",
                        () -> Sketch.of(
                                        Opcodes.ACC_ANNOTATION | Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT,
                                        "Sketched",
                                        "java/lang/Object",
                                        Note.of(Role.LOOKUP))
                                .classFile()),
                Row.of(Reason.BLANK_KEY, Role.STAT, "BlankKeyStat", "count()"),
                Row.of(Reason.BLANK_KEY, Role.STAT, "BlankSetStat", "count()"),
                Row.of(Reason.BLANK_NAME, Role.PUT, "BlankNamePut", "put(String)"),
                Row.of(Reason.BLANK_NAME, Role.LOOKUP, "BlankClassNameLookup", "find(String)"));
    }

    private static Row withMiss(Reason reason, String descriptor, String kind) {
        return sketched(
                reason,
                Role.LOOKUP,
                "find",
                Sketch.ofClass("Sketched")
                        .with("find", descriptor, Note.of(Role.LOOKUP).withMiss(kind)));
    }

    private static Row sketched(Reason reason, Role role, String method, Sketch type) {
        String name = reason == Reason.GENERATED_COPY ? "Sketched$MockitoMock$1" : "Sketched";
        return new Row(reason, role, name + "." + method + "()", type::classFile);
    }

    private static Row counters(Reason reason, int access, String descriptor, String method) {
        Sketch type = Sketch.of(Opcodes.ACC_PUBLIC | access, "Sketched", "java/lang/Object")
                .with("users", descriptor, Note.of(Role.COUNTERS).named("users"));
        return new Row(reason, Role.COUNTERS, "Sketched." + method, type::classFile);
    }

    private static Row counter(Reason reason, int access, String descriptor, String count) {
        Sketch type = Sketch.ofClass("Sketched").withField(access, "hits", descriptor, Note.counter(count));
        return new Row(reason, Role.COUNTER, "Sketched.hits", type::classFile);
    }

    private static Row suspending() {
        byte[] classFile = new HandMade(Opcodes.V11)
                .withLookup("find", "(Lkotlin/coroutines/Continuation;)Ljava/lang/Object;", code -> {
                    code.visitInsn(Opcodes.ACONST_NULL);
                    code.visitInsn(Opcodes.ARETURN);
                    code.visitMaxs(1, 1);
                })
                .classFile();
        return new Row(Reason.SUSPENDING, Role.LOOKUP, "hand.Made.find(Continuation)", () -> classFile);
    }

    /** Returns a row for an annotated initializer, which compilers reject but class files may have. */
    private static Row initializer(String name) {
        byte[] classFile = new HandMade(Opcodes.V11)
                .withLookup(name, "()V", code -> {
                    code.visitInsn(Opcodes.RETURN);
                    code.visitMaxs(0, 0);
                })
                .classFile();
        return new Row(Reason.INITIALIZER, Role.LOOKUP, "hand.Made." + name + "()", () -> classFile);
    }

    /** Returns a row for a class whose constructor overwrites the variable of {@code this}. */
    private static Row obfuscated(int push, int store) {
        ClassNode tree = ClassFiles.tree(ClassFiles.of(InstanceSize.class));
        for (MethodNode method : tree.methods) {
            if (method.name.equals("<init>")) {
                AbstractInsnNode end = method.instructions.getLast();
                while (end.getOpcode() != Opcodes.RETURN) {
                    end = end.getPrevious();
                }
                method.instructions.insertBefore(end, new InsnNode(push));
                method.instructions.insertBefore(end, new VarInsnNode(store, 0));
            }
        }
        ClassWriter writer = new ClassWriter(0);
        tree.accept(writer);
        return new Row(Reason.OBFUSCATED, Role.SIZE, InstanceSize.class.getName() + ".size()", writer::toByteArray);
    }

    private static Row old(Role role, String zoo, String method) {
        byte[] classFile = ClassFiles.withVersion(Opcodes.V1_6, ClassFiles.of(ClassFiles.ZOO + zoo));
        return new Row(Reason.OLD_CLASS_FILE, role, ClassFiles.ZOO + zoo + "." + method, () -> classFile);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void reportsMethodRoleAndReasonOnce(Row row) {
        assertThat(skipped(weaver.weave(row.classFile().get())))
                .extracting(
                        skipped -> skipped.method().toString(), MethodReport.Skipped::role, skipped -> skipped.reason())
                .containsExactly(tuple(row.method(), row.role(), row.reason()));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void messageNamesMethodRoleReasonAndRemedy(Row row) {
        String role = row.role() == Role.LOOKUP ? "" : " as @" + row.role().annotation();

        assertThat(skipped(weaver.weave(row.classFile().get())))
                .extracting(MethodReport.Skipped::toString)
                .containsExactly(row.method() + " is not counted" + role + ": "
                        + row.reason().explanation() + "; " + row.reason().remedy());
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            // Tested by OwnCountersTest, MethodRulesTest, LargeMethodsTest, OldClassFilesTest, ObstaclesTest,
            // MistakesTest,
            // OverridesTest, SuperTypesTest.
            names = {
                "EXCLUDED",
                "TOO_LARGE",
                "OLD_CLASS_ALREADY_LOADED",
                "COUNTERS_ALREADY_LOADED",
                "RULE_KEY",
                "RULE_NAME",
                "RULE_OF_METHODS",
                "RULE_OF_FIELDS",
                "LOOKUP_AND_LOAD",
                "UNANNOTATED_OVERRIDE",
                "BODY_OF_OTHER_TYPE",
                "UNREADABLE_SUPER_TYPE"
            })
    void everyReasonHasARow(Reason reason) {
        assertThat(rows()).extracting(Row::reason).contains(reason);
    }

    @Test
    void keepsClassUnchangedIfNothingIsCounted() {
        assertThat(weaver.weave(ClassFiles.of(AbstractLookup.class)).classFile())
                .isNull();
        assertThat(weaver.weave(ClassFiles.of(InterfaceDefaultSize.class)).classFile())
                .isNull();
    }

    @Test
    void lookupsCountUnderTheNameOfTheClassIfCacheNameIsInvalid() {
        assertThat(weaver.weave(ClassFiles.of(StaticNameField.class)).reports())
                .contains(new MethodReport.Woven(
                        new MethodId(StaticNameField.class.getName(), "find", "(Ljava/lang/String;)Ljava/lang/String;"),
                        Role.LOOKUP,
                        "default",
                        StaticNameField.class.getName(),
                        true,
                        false,
                        false));
    }

    @Test
    void skipsBlankNames() {
        WovenClass woven = weaver.weave(ClassFiles.of(BlankNameLookup.class));

        assertThat(woven.classFile()).isNull();
        assertThat(woven.reports())
                .containsExactlyInAnyOrder(
                        skipped(BlankNameLookup.class, "blankName", Reason.BLANK_NAME),
                        skipped(BlankNameLookup.class, "blankManager", Reason.BLANK_NAME));
    }

    @Test
    void skipsBridgeOfWovenMethod() {
        WovenClass woven = weaver.weave(ClassFiles.of(BridgedLookup.class));

        String className = BridgedLookup.class.getName();
        assertThat(woven.reports())
                .containsExactly(
                        new MethodReport.Woven(
                                new MethodId(className, "apply", "(Ljava/lang/String;)Ljava/lang/String;"),
                                Role.LOOKUP,
                                "default",
                                className,
                                true,
                                false,
                                false),
                        new MethodReport.Skipped(
                                new MethodId(className, "apply", "(Ljava/lang/Object;)Ljava/lang/Object;"),
                                Role.LOOKUP,
                                Reason.BRIDGE));
    }

    @Test
    void weavesTheOtherMethodsOfTheClass() {
        WovenClass woven = weaver.weave(ClassFiles.of(MixedLookups.class));

        assertThat(woven.classFile()).isNotNull();
        assertThat(woven.reports())
                .extracting(report -> report.method().name(), MethodReport::getClass)
                .containsExactlyInAnyOrder(
                        tuple("find", MethodReport.Woven.class),
                        tuple("unknown", MethodReport.Skipped.class),
                        tuple("remember", MethodReport.Skipped.class));
    }

    @Test
    void keepsClassWithoutAnnotationsUnchanged() {
        WovenClass woven = weaver.weave(ClassFiles.of(UnannotatedClass.class));

        assertThat(woven.classFile()).isNull();
        assertThat(woven.reports()).isEmpty();
    }

    @Test
    void doesNotInheritTheAnnotation() {
        WovenClass woven = weaver.weave(ClassFiles.of(AbstractLookup.Implementation.class));

        assertThat(woven.classFile()).isNull();
        assertThat(woven.reports()).isEmpty();
    }

    @Test
    void messageReadsAsASentence() {
        assertThat(weaver.weave(ClassFiles.of(AbstractRemoval.class)).reports())
                .extracting(MethodReport::toString)
                .containsExactly("io.trackedcache.weaver.zoo.AbstractRemoval.remove(String) is not counted as"
                        + " @CacheRemoval: it has no body; annotate the methods that implement it");
    }

    @Test
    void skippedMethodsWorkAsBefore() throws Throwable {
        StringBuilder answer = new StringBuilder();

        Woven.load(VoidLookup.class).call("find", answer);

        assertThat(answer).hasToString("found");
    }

    @Test
    void excludedLookupIsWovenOnlyToKeepSignalsToItself() {
        Weaver excluding = new Weaver(MethodRules.of(List.of(), List.of("Sketched")));
        Sketch silent = Sketch.ofClass("Sketched").with("find", "()V", Note.of(Role.LOOKUP));
        Sketch signalling = Sketch.ofClass("Sketched")
                .with("find", "()V", Note.of(Role.LOOKUP))
                .withSignal();

        assertThat(excluding.weave(silent.classFile()).classFile()).isNull();
        WovenClass woven = excluding.weave(signalling.classFile());
        assertThat(woven.classFile()).isNotNull();
        assertThat(skipped(woven)).extracting(MethodReport.Skipped::reason).containsExactly(Reason.EXCLUDED);
        assertThat(woven.reports()).hasSize(1);
    }

    private static MethodReport skipped(Class<?> zoo, String method, Reason reason) {
        return new MethodReport.Skipped(
                new MethodId(zoo.getName(), method, "(Ljava/lang/String;)Ljava/lang/String;"), Role.LOOKUP, reason);
    }

    private static List<MethodReport.Skipped> skipped(WovenClass woven) {
        return woven.reports().stream()
                .filter(MethodReport.Skipped.class::isInstance)
                .map(MethodReport.Skipped.class::cast)
                .toList();
    }
}
