package io.trackedcache.weaver;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.annotation.CacheCount;
import io.trackedcache.opinion.MemberSource;
import io.trackedcache.probe.instance.Announced;
import io.trackedcache.registry.CacheId;
import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.tracker.CounterNames;
import io.trackedcache.weaver.zoo.InitializedCounters;
import io.trackedcache.weaver.zoo.InterfaceCounters;
import io.trackedcache.weaver.zoo.NamedCounters;
import io.trackedcache.weaver.zoo.OwnCounters;
import io.trackedcache.weaver.zoo.RecordCounters;
import io.trackedcache.weaver.zoo.StaticCounters;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.lang.ref.WeakReference;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodNode;

/** The counters that a class keeps itself are announced by woven code, with handles that read them and add to them. */
class OwnCountersTest {
    private static final int OLD = 52;
    private static final int NEW = 61;

    private static Class<?> load(Class<?> zoo, int version) {
        Map<String, byte[]> classFiles = Map.of(zoo.getName(), ClassFiles.withVersion(version, ClassFiles.of(zoo)));
        return WeavingLoader.of(classFiles).load(zoo.getName());
    }

    private static Object create(Class<?> type, Object... arguments) throws ReflectiveOperationException {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == arguments.length) {
                constructor.setAccessible(true);
                return constructor.newInstance(arguments);
            }
        }
        throw new IllegalArgumentException(type.getName());
    }

    private static @Nullable Object call(Class<?> type, @Nullable Object instance, String name, Object... arguments)
            throws ReflectiveOperationException {
        Method found = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getName().equals(name) && !method.isBridge())
                .findFirst()
                .orElseThrow();
        found.setAccessible(true);
        return found.invoke(instance, arguments);
    }

    private static MemberSource field(Class<?> type, String name, String descriptor, @Nullable Object instance) {
        return requireNonNull(Announced.field(type, name, descriptor, name, instance), name);
    }

    private static @Nullable Long value(MemberSource source) throws Exception {
        Number value = source.counters().get(source.member());
        return value == null ? null : value.longValue();
    }

    @ParameterizedTest
    @ValueSource(ints = {OLD, NEW})
    void membersOfInstancesAreRead(int version) throws Exception {
        Class<?> type = load(OwnCounters.class, version);
        Object instance = create(type);
        call(type, instance, "find", "key");
        call(type, instance, "find", "");

        assertThat(value(field(type, "hits", "I", instance))).isEqualTo(1);
        assertThat(value(field(type, "misses", "J", instance))).isEqualTo(1);
        assertThat(value(field(type, "total", "Ljava/util/concurrent/atomic/AtomicLong;", instance)))
                .isEqualTo(2);
        assertThat(value(field(type, "puts", "Ljava/util/concurrent/atomic/LongAdder;", instance)))
                .isZero();
        assertThat(requireNonNull(Announced.method(type, "counters", instance)).counters())
                .isEqualTo(Map.of("cache_hits", 1L, "cache_misses", 1L));
    }

    @ParameterizedTest
    @ValueSource(ints = {OLD, NEW})
    void plainFieldsAreAddedToWhereTheClassFileAllowsIt(int version) throws Exception {
        Class<?> type = load(OwnCounters.class, version);
        Object instance = create(type, 3);

        assertThat(field(type, "hits", "I", instance).add(2)).isEqualTo(version == NEW);
        assertThat(field(type, "misses", "J", instance).add(2)).isEqualTo(version == NEW);
        assertThat(field(type, "total", "Ljava/util/concurrent/atomic/AtomicLong;", instance)
                        .add(2))
                .isTrue();
        assertThat(value(field(type, "hits", "I", instance))).isEqualTo(version == NEW ? 5 : 3);
    }

    /** An instance that is announced gets its cache at once, before any lookup. */
    @ParameterizedTest
    @ValueSource(ints = {OLD, NEW})
    void eachInstanceIsAnnounced(int version) throws Exception {
        Class<?> type = load(NamedCounters.class, version);
        String name = "OwnCountersTest " + version;
        Object instance = create(type, name);
        assertThat(caches(name)).containsExactly(name);

        Object clone = requireNonNull(call(type, instance, "clone"));
        assertThat(caches(name)).containsExactlyInAnyOrder(name, name + " cloned");

        Object copy = copy(instance);
        assertThat(caches(name)).containsExactlyInAnyOrder(name, name + " cloned", name + " read");
        assertThat(List.of(instance, clone, copy)).hasOnlyElementsOfType(type);
    }

    private static List<String> caches(String prefix) {
        return TrackerRegistry.global().all().keySet().stream()
                .map(CacheId::name)
                .filter(name -> name.startsWith(prefix))
                .toList();
    }

    private static Object copy(Object instance) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(instance);
        }
        ClassLoader loader = instance.getClass().getClassLoader();
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())) {
            @Override
            protected Class<?> resolveClass(ObjectStreamClass type) throws ClassNotFoundException {
                return Class.forName(type.getName(), false, loader);
            }
        }) {
            return in.readObject();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {OLD, NEW})
    void cloneStaysAClone(int version) throws Exception {
        Class<?> type = load(OwnCounters.class, version);
        Object instance = create(type, 3);

        Object clone = requireNonNull(call(type, instance, "clone"));

        assertThat(clone).isNotSameAs(instance).hasSameClassAs(instance);
        assertThat(field(type, "hits", "I", clone).add(1)).isEqualTo(version == NEW);
        assertThat(value(field(type, "hits", "I", instance))).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {OLD, NEW})
    void staticFieldsOfAClassWithoutInitializerAreRead(int version) throws Exception {
        Class<?> type = load(StaticCounters.class, version);
        call(type, null, "find", "key");

        assertThat(value(field(type, "hits", "I", null))).isEqualTo(1);
        assertThat(value(field(type, "misses", "J", null))).isZero();
        assertThat(field(type, "hits", "I", null).add(4)).isEqualTo(version == NEW);
        assertThat(new TreeMap<>(
                        requireNonNull(Announced.method(type, "counters", null)).counters()))
                .hasToString("{cache_hits=" + (version == NEW ? 5 : 1) + ", cache_misses=0}");
    }

    @ParameterizedTest
    @ValueSource(ints = {OLD, NEW})
    void countersOfAnEnumAreRead(int version) throws Exception {
        Class<?> type = load(InitializedCounters.class, version);
        Object one = requireNonNull(type.getEnumConstants())[0];
        call(type, one, "find", "");

        assertThat(value(field(type, "HITS", "Ljava/util/concurrent/atomic/LongAdder;", null)))
                .isEqualTo(1);
        assertThat(value(field(type, "misses", "J", one))).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {OLD, NEW})
    void countersOfAnInterfaceAreRead(int version) throws Exception {
        Class<?> type = load(InterfaceCounters.class, version);
        call(type, null, "find", "key");

        MemberSource hits = field(type, "HITS", "Ljava/util/concurrent/atomic/AtomicInteger;", null);
        assertThat(hits.add(1)).isTrue();
        assertThat(value(hits)).isEqualTo(2);
        assertThat(Announced.method(type, "counters", null)).isNotNull();
    }

    @Test
    void countersOfARecordAreRead() throws Exception {
        Class<?> type = load(RecordCounters.class, NEW);
        Object instance = create(type, new AtomicLong(7));
        call(type, instance, "find", "");

        assertThat(value(field(type, "hits", "Ljava/util/concurrent/atomic/AtomicLong;", instance)))
                .isEqualTo(7);
        assertThat(value(field(type, "misses", "J", null))).isEqualTo(1);
        assertThat(ObjectStreamClass.lookup(type).getSerialVersionUID()).isZero();
        assertThat(type.getDeclaredFields()).extracting("name").containsExactlyInAnyOrder("hits", "misses");
    }

    @ParameterizedTest
    @ValueSource(ints = {OLD, NEW})
    void serialVersionStaysTheSame(int version) {
        Map<String, byte[]> classFiles = Map.of(
                StaticCounters.class.getName(), ClassFiles.withVersion(version, ClassFiles.of(StaticCounters.class)));
        String name = StaticCounters.class.getName();

        assertThat(ObjectStreamClass.lookup(WeavingLoader.of(classFiles).load(name))
                        .getSerialVersionUID())
                .isEqualTo(ObjectStreamClass.lookup(
                                WeavingLoader.unwoven(classFiles).load(name))
                        .getSerialVersionUID());
    }

    @Test
    void fieldsHaveTheModifiersThatTheyHad() {
        Class<?> woven = load(OwnCounters.class, NEW);

        assertThat(woven.getDeclaredFields())
                .extracting(field -> Modifier.toString(field.getModifiers()) + " " + field.getName())
                .containsExactlyInAnyOrder("private hits", "protected volatile misses", "final total", "public puts");
        assertThat(woven.getDeclaredMethods())
                .hasSameSizeAs(
                        WeavingLoader.unwoven(Map.of(OwnCounters.class.getName(), ClassFiles.of(OwnCounters.class)))
                                .load(OwnCounters.class.getName())
                                .getDeclaredMethods());
    }

    @Test
    void classOfTheLateAgentIsNotRead() {
        WovenClass late = new Weaver()
                .weaveLoaded(
                        OwnCountersTest.class.getClassLoader(),
                        ClassFiles.of(StaticCounters.class),
                        InheritedMethods.NONE);

        assertThat(late.readsCounters()).isFalse();
        assertThat(late.reports())
                .filteredOn(report -> report.role().isOfOwnCounters())
                .hasSize(3)
                .allMatch(report -> report instanceof MethodReport.Skipped skipped
                        && skipped.reason() == Reason.COUNTERS_ALREADY_LOADED);
        assertThat(ClassFiles.tree(requireNonNull(late.classFile())).methods)
                .extracting(method -> method.name)
                .doesNotContain("<clinit>");
    }

    @Test
    void classWithACounterAloneIsFound() {
        byte[] field = Sketch.ofClass("Sketched")
                .withField(Opcodes.ACC_PRIVATE, "hits", "J", Note.counter("HITS"))
                .classFile();
        byte[] method = Sketch.ofClass("Sketched")
                .with("counters", "()Ljava/util/Map;", Note.of(Role.COUNTERS).named("users"))
                .classFile();

        assertThat(ConstantPoolScan.mentionsAnnotations(field)).isTrue();
        assertThat(ConstantPoolScan.mentionsAnnotations(method)).isTrue();
        assertThat(new Weaver().weave(field).readsCounters()).isTrue();
        assertThat(new Weaver().weave(method).readsCounters()).isTrue();
    }

    @Test
    void largeConstructorIsLeftOut() {
        byte[] classFile = ClassFiles.of(OwnCounters.class);
        ClassNode tree = ClassFiles.tree(classFile);
        for (MethodNode method : tree.methods) {
            if (method.name.equals("<init>") && method.desc.equals("(I)V")) {
                for (int i = 0; i < 65_450; i++) {
                    method.instructions.insert(new InsnNode(Opcodes.NOP));
                }
            }
        }
        ClassWriter writer = new ClassWriter(0);
        tree.accept(writer);

        WovenClass woven = new Weaver().weave(writer.toByteArray());

        assertThat(woven.readsCounters()).isFalse();
        assertThat(woven.reports())
                .filteredOn(report ->
                        report instanceof MethodReport.Skipped skipped && skipped.reason() == Reason.TOO_LARGE)
                .extracting(MethodReport::role)
                .containsOnly(Role.COUNTER, Role.COUNTERS, Role.SIZE);
        assertThat(woven.classFile()).isNotNull();
    }

    @Test
    void classOfJavaSixIsNotRead() {
        byte[] old = ClassFiles.withVersion(Opcodes.V1_6, ClassFiles.of(StaticCounters.class));

        assertThat(new Weaver().weave(old).reports())
                .filteredOn(report -> report.role().isOfOwnCounters())
                .hasSize(3)
                .allMatch(report ->
                        report instanceof MethodReport.Skipped skipped && skipped.reason() == Reason.OLD_CLASS_FILE);
    }

    @Test
    void ruleMakesFieldsAndMethodsCounters() {
        MethodRules rules = MethodRules.of(
                List.of(
                        "Sketched#h*=users{role=counter,counts=stale-hits}",
                        "Sketched#report=users{role=counters}",
                        "Sketched#missing=users{role=counter,counts=hits}"),
                List.of("Sketched#hidden"));
        byte[] classFile = Sketch.ofClass("Sketched")
                .withField(Opcodes.ACC_PRIVATE, "hits", "J")
                .withField(Opcodes.ACC_PRIVATE, "hidden", "J")
                .withField(Opcodes.ACC_PRIVATE, "holder", "Ljava/lang/String;")
                .with("hello", "()V")
                .with("report", "()Ljava/util/Map;")
                .classFile();

        assertThat(new Weaver(rules).weave(classFile).reports())
                .extracting(report -> report.method() + " " + report.role() + " "
                        + (report instanceof MethodReport.Skipped skipped
                                ? skipped.reason() + " " + skipped.isReported()
                                : ((MethodReport.Woven) report).cache()))
                .containsExactlyInAnyOrder(
                        "Sketched.hits COUNTER users",
                        "Sketched.hidden COUNTER EXCLUDED false",
                        "Sketched.holder COUNTER COUNTER_TYPE false",
                        "Sketched.report() COUNTERS users");
        assertThat(rules.unmatched())
                .extracting(WrittenRule::text)
                .containsExactly("Sketched#missing=users{role=counter,counts=hits}");
        assertThat(rules.nameClasses()).isTrue();
        assertThat(MethodRules.of(List.of("Sketched#hits=users{role=counter,counts=hits}"), List.of())
                        .nameClasses())
                .isFalse();
    }

    @Test
    void ruleForTheOtherKindOfMemberIsReported() {
        MethodRules rules = MethodRules.of(
                List.of(
                        "Sketched#hits=users{role=counters}",
                        "Sketched#report=users{role=counter,counts=hits}",
                        "Sketched#both=calls{role=stat}",
                        "Sketched#*=users{role=counter,counts=puts}"),
                List.of());
        byte[] classFile = Sketch.ofClass("Sketched")
                .withField(Opcodes.ACC_PRIVATE, "hits", "[J")
                .withField(Opcodes.ACC_PRIVATE, "both", "[J")
                .with("both", "()V")
                .with("report", "()Ljava/util/Map;")
                .classFile();

        assertThat(new Weaver(rules).weave(classFile).reports())
                .filteredOn(report -> report instanceof MethodReport.Skipped skipped && skipped.isReported())
                .extracting(MethodReport::toString)
                .containsExactlyInAnyOrder(
                        "Sketched.hits is not counted as @CacheCounters: its rule has a role that methods have, and it is a"
                                + " field; name a method, or give the rule the attributes role=counter and counts",
                        "Sketched.report() is not counted as @CacheCounter: its rule has the role counter, which fields"
                                + " have, and it is a method; name a field, or give the rule the role counters");
        assertThat(rules.unmatched()).isEmpty();
    }

    @Test
    void countsAreThoseOfTheAnnotationAndOfALedger() {
        assertThat(CounterFields.COUNTS)
                .containsExactlyElementsOf(
                        Stream.of(CacheCount.values()).map(Enum::name).toList());
        assertThat(CounterFields.COUNTS)
                .allSatisfy(count -> assertThat(CounterNames.label(count)).isNotEmpty());
    }

    @Test
    void documentationOfEachCountHasItsLabel() throws Exception {
        Path source = Path.of("../../annotations/src/main/java/io/trackedcache/annotation/CacheCount.java");
        String text = Files.readString(source).replace("\r", "");

        for (CacheCount count : CacheCount.values()) {
            assertThat(text)
                    .containsPattern(
                            "\\{@code " + CounterNames.label(count.name()) + "}\\. \\*/\n    " + count.name() + "\\b");
        }
    }

    @Test
    void classesAreCollected() throws Exception {
        WeakReference<Class<?>> collected = useAndForget();

        for (int i = 0; i < 200 && !collected.refersTo(null); i++) {
            System.gc();
        }
        assertThat(collected.refersTo(null)).isTrue();
    }

    private static WeakReference<Class<?>> useAndForget() throws Exception {
        Class<?> type = load(StaticCounters.class, NEW);
        call(type, null, "find", "key");
        assertThat(value(field(type, "hits", "I", null))).isEqualTo(1);
        return new WeakReference<>(type);
    }
}
