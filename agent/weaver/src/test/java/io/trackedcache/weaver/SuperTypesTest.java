package io.trackedcache.weaver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/** Rules that name abstract methods include the methods that implement them. */
class SuperTypesTest {
    private static final String NAME = SuperTypesTest.class.getName();
    private static final ClassLoader LOADER = new ClassLoader(null) {};

    private final List<String> asked = new ArrayList<>();
    private final Set<String> missing = new HashSet<>();
    private final Map<String, byte[]> replaced = new HashMap<>();

    interface Cache<K, V> {
        @Nullable
        V get(K key);

        void put(K key, V value);
    }

    static class Raw implements Cache<Object, Object> {
        @Override
        public @Nullable Object get(Object key) {
            return null;
        }

        @Override
        public void put(Object key, Object value) {}
    }

    /** The order of the overloads matters: the bridge calls the second one. */
    static class Bridged implements Cache<String, Long> {
        public @Nullable Long get(Integer number) {
            return null;
        }

        @Override
        public @Nullable Long get(String key) {
            return null;
        }

        @Override
        public void put(String key, Long value) {}
    }

    static class Overriding extends Bridged {
        @Override
        public @Nullable Long get(String key) {
            return super.get(key);
        }
    }

    static class Inheriting extends Bridged {}

    interface Narrowed<V> extends Cache<String, V> {
        @Override
        @Nullable
        V get(String key);
    }

    abstract static class Loading<V> implements Narrowed<V> {
        abstract V load(String key);

        @Override
        public V get(String key) {
            return load(key);
        }

        @Override
        public void put(String key, V value) {}
    }

    static class Deep extends Loading<String> {
        @Override
        String load(String key) {
            return key;
        }
    }

    static class DeepOverriding extends Deep {
        @Override
        public String get(String key) {
            return key;
        }
    }

    interface WithDefault extends Cache<String, String> {
        @Override
        default @Nullable String get(String key) {
            return null;
        }
    }

    static class Putting implements WithDefault {
        @Override
        public void put(String key, String value) {}
    }

    static class OwnBody {
        public @Nullable Object get(Object key) {
            return null;
        }

        public void put(Object key, Object value) {}
    }

    static class WithBodyOfOther extends OwnBody implements Cache<Object, Object> {}

    static class Lookup implements Function<String, String> {
        @Override
        public String apply(String key) {
            return key;
        }
    }

    interface UserLookup extends Function<String, String> {}

    static class Users implements UserLookup {
        @Override
        public String apply(String key) {
            return key;
        }
    }

    interface Sized {
        int size();
    }

    static class SizedBase implements Sized {
        @Override
        public int size() {
            return 0;
        }
    }

    static class SizedSub extends SizedBase {
        @Override
        public int size() {
            return super.size() + 1;
        }
    }

    @Test
    void includesDirectImplementation() {
        assertThat(counted(Raw.class, rule(Cache.class, "get=users"))).containsExactly("get(Object) for users");
    }

    @Test
    void includesTheMethodThatABridgeCalls() {
        assertThat(counted(Bridged.class, rule(Cache.class, "get=users"))).containsExactly("get(String) for users");
    }

    @Test
    void includesOverrideOfAnImplementation() {
        assertThat(counted(Overriding.class, rule(Cache.class, "get=users"))).containsExactly("get(String) for users");
        assertThat(counted(Inheriting.class, rule(Cache.class, "get=users"))).isEmpty();
    }

    @Test
    void includesImplementationBehindInterfacesAndAbstractClasses() {
        assertThat(counted(Loading.class, rule(Cache.class, "get=users"))).containsExactly("get(String) for users");
        assertThat(counted(Deep.class, rule(Cache.class, "get=users"))).isEmpty();
        assertThat(counted(DeepOverriding.class, rule(Cache.class, "get=users")))
                .containsExactly("get(String) for users");
        assertThat(counted(WithDefault.class, rule(Cache.class, "get=users"))).containsExactly("get(String) for users");
    }

    @Test
    void includesImplementationOfMethodThatTheNamedTypeInherits() {
        assertThat(counted(DeepOverriding.class, rule(Narrowed.class, "put=users{role=put}")))
                .isEmpty();
        assertThat(counted(Loading.class, rule(Narrowed.class, "put=users{role=put}")))
                .containsExactly("put(String, Object) for users");
        assertThat(counted(Users.class, rule(UserLookup.class, "apply=users")))
                .containsExactly("apply(String) for users");
    }

    @Test
    void abstractMethodOfAClassMeansItsImplementations() {
        assertThat(counted(Deep.class, rule(Loading.class, "load=users{role=load}")))
                .containsExactly("load(String) for users");
    }

    @Test
    void ruleForMethodWithABodyMeansThatMethodAlone() {
        assertThat(counted(Overriding.class, rule(Bridged.class, "get=users"))).isEmpty();
        assertThat(asked).doesNotContain(internal(Cache.class));
    }

    @Test
    void parametersAreThoseOfTheAbstractMethod() {
        assertThat(counted(Bridged.class, rule(Cache.class, "get(java.lang.Object)=users")))
                .hasSize(1);
        assertThat(counted(Bridged.class, rule(Cache.class, "get(String)=users")))
                .isEmpty();
    }

    @Test
    void wildcardInTheMethodMeansAllAbstractMethods() {
        assertThat(counted(Raw.class, rule(Cache.class, "*=users{role=put}"))).hasSize(2);
    }

    @Test
    void wildcardInTheClassMeansClassesThatItMatches() {
        assertThat(counted(Raw.class, "*SuperTypesTest$Cache#get=users")).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void typeOfTheJdkMayBeNamed() {
        assertThat(counted(Lookup.class, "java.util.function.Function#apply=users"))
                .containsExactly("apply(String) for users");
        assertThat(counted(Users.class, "java.util.function.Function#apply=users"))
                .containsExactly("apply(String) for users");
    }

    @Test
    void typesOfTheJdkAreReadOnlyIfARuleNamesOne() {
        counted(Lookup.class, rule(Cache.class, "get=users"));

        assertThat(asked).containsExactly(internal(Cache.class));
    }

    @Test
    void sizeIsThatOfTheFirstClassWithABody() {
        assertThat(counted(SizedBase.class, rule(Sized.class, "size=users{role=size}")))
                .containsExactly("size() for users");
        assertThat(counted(SizedSub.class, rule(Sized.class, "size=users{role=size}")))
                .isEmpty();
        assertThat(counted(SizedSub.class, rule(Sized.class, "size=users{role=cleanup}")))
                .isEmpty();
    }

    /** Without a key, the runtime cannot tell that the one is a part of the other. */
    @Test
    void overrideWithoutKeyIsCountedWhereItsBodyEnds() {
        assertThat(counted(SizedBase.class, rule(Sized.class, "size=users{miss=ZERO}")))
                .hasSize(1);
        assertThat(counted(SizedSub.class, rule(Sized.class, "size=users{miss=ZERO}")))
                .isEmpty();
    }

    @Test
    void rehearsalFindsAMethod() {
        assertThat(SuperTypeRehearsal.run().hasImplementations()).isTrue();
    }

    @Test
    void firstRuleDecidesWhicheverTypeItNames() {
        assertThat(counted(Raw.class, rule(Cache.class, "get=a"), rule(Raw.class, "get=b")))
                .containsExactly("get(Object) for a");
        assertThat(counted(Raw.class, rule(Raw.class, "get=b"), rule(Cache.class, "get=a")))
                .containsExactly("get(Object) for b");
    }

    @Test
    void excludeOverridesImplementations() {
        MethodRules rules = MethodRules.of(List.of(rule(Cache.class, "get=users")), List.of(NAME + "$Raw#get"));

        assertThat(weave(weaver(rules), Raw.class)).containsExactly(NAME + "$Raw.get(Object): EXCLUDED");
    }

    @Test
    void ruleHasMatchedOnceThereIsAnImplementation() {
        MethodRules rules = MethodRules.of(List.of(rule(Cache.class, "get=users")), List.of());
        Weaver weaver = weaver(rules);

        assertThat(weave(weaver, Cache.class)).isEmpty();
        assertThat(rules.unmatched()).hasSize(1);
        weave(weaver, Raw.class);
        assertThat(rules.unmatched()).isEmpty();
    }

    @Test
    void instanceNamesTheCacheUnlessTheRuleDoes() {
        assertThat(counted(Loading.class, rule(Cache.class, "get")))
                .containsExactly("get(String) for " + NAME + "$Loading");
    }

    @Test
    void otherMethodsCountForTheClassOfTheInstanceToo() {
        assertThat(counted(Putting.class, rule(Cache.class, "get"), rule(Cache.class, "put{role=put}")))
                .containsExactly("put(String, String) for " + NAME + "$Putting");
    }

    @Test
    void bodyOfAClassThatDoesNotImplementTheTypeIsReported() {
        List<String> include = List.of(rule(Cache.class, "get=users"));
        List<String> withBody = List.of(rule(Cache.class, "get=users"), rule(OwnBody.class, "get=users"));
        List<String> exclude = List.of(NAME + "$OwnBody");

        assertThat(weave(weaver(MethodRules.of(include, List.of())), WithBodyOfOther.class))
                .containsExactly(NAME + "$OwnBody.get(Object): BODY_OF_OTHER_TYPE");
        assertThat(weave(weaver(MethodRules.of(withBody, List.of())), WithBodyOfOther.class))
                .isEmpty();
        assertThat(weave(weaver(MethodRules.of(include, exclude)), WithBodyOfOther.class))
                .isEmpty();
    }

    @Test
    void readsNothingIfNoRuleNamesAClass() {
        counted(Bridged.class);
        counted(Bridged.class, "*Bridged#find");

        assertThat(asked).isEmpty();
    }

    @Test
    void asksALoaderForNamedTypesOnceIfTheyHaveBodies() {
        Weaver weaver = weaver(MethodRules.of(List.of(rule(OwnBody.class, "get"), "com.acme.Gone#get"), List.of()));

        weave(weaver, Bridged.class);
        weave(weaver, DeepOverriding.class);

        assertThat(asked).containsExactly(internal(OwnBody.class), "com/acme/Gone");
    }

    @Test
    void readsEachSuperTypeOnce() {
        Weaver weaver = weaver(MethodRules.of(List.of(rule(Cache.class, "get")), List.of()));

        weave(weaver, Deep.class);
        weave(weaver, DeepOverriding.class);
        weave(weaver, Bridged.class);

        assertThat(asked).containsExactly(internal(Cache.class), internal(Loading.class), internal(Narrowed.class));
    }

    @Test
    void onlyTheFirstUnreadableSuperTypeIsPrinted() {
        missing.addAll(List.of(internal(Bridged.class), internal(Deep.class)));
        Weaver weaver = weaver(MethodRules.of(List.of(rule(Cache.class, "get=users")), List.of()));

        List<Boolean> printed = new ArrayList<>();
        for (Class<?> type : List.of(Overriding.class, Inheriting.class, DeepOverriding.class)) {
            byte[] classFile = ClassFiles.of(type);
            for (MethodReport report : weaver.inheritedIn(
                            LOADER, internal(type), classFile, ConstantPoolScan.scan(classFile))
                    .reports()) {
                printed.add(((MethodReport.Skipped) report).isReported());
            }
        }
        assertThat(printed).containsExactly(true, false);
    }

    @Test
    void superTypeThatCannotBeReadIsReportedOnce() {
        missing.add(internal(Bridged.class));
        Weaver weaver = weaver(MethodRules.of(List.of(rule(Cache.class, "get=users")), List.of()));

        assertThat(weave(weaver, Overriding.class)).containsExactly(NAME + "$Overriding.*(): UNREADABLE_SUPER_TYPE");
        assertThat(weave(weaver, Inheriting.class)).isEmpty();
        assertThat(asked.stream().filter(internal(Bridged.class)::equals)).hasSize(1);
    }

    @Test
    void namedTypeThatWasSeenNeedNotBeRead() {
        missing.add(internal(Cache.class));
        Weaver weaver = weaver(MethodRules.of(List.of(rule(Cache.class, "get=users")), List.of()));

        weave(weaver, Cache.class);

        assertThat(weave(weaver, Raw.class)).containsExactly(NAME + "$Raw.get(Object) for users");
    }

    @Test
    void namedTypeThatCannotBeReadIsReported() {
        missing.add(internal(Cache.class));

        assertThat(counted(Raw.class, rule(Cache.class, "get=users"))).containsExactly("*(): UNREADABLE_SUPER_TYPE");
    }

    @Test
    void classThatWasSeenNeedNotBeRead() {
        missing.add(internal(Bridged.class));
        Weaver weaver = weaver(MethodRules.of(List.of(rule(Cache.class, "get=users")), List.of()));

        weave(weaver, Bridged.class);

        assertThat(weave(weaver, Overriding.class)).containsExactly(NAME + "$Overriding.get(String) for users");
    }

    @Test
    void typeOfAnotherLoaderIsKnownByName() {
        Weaver weaver = weaver(MethodRules.of(List.of(rule(Cache.class, "get=users")), List.of()));
        weave(weaver, Bridged.class);
        missing.addAll(List.of(internal(Bridged.class), internal(Cache.class)));

        assertThat(weave(weaver, new ClassLoader(null) {}, Overriding.class))
                .containsExactly(NAME + "$Overriding.get(String) for users");
    }

    @Test
    void damagedAndOtherClassFilesAreUnreadable() {
        replaced.put(internal(Bridged.class), new byte[] {1, 2, 3});
        assertThat(counted(Overriding.class, rule(Cache.class, "get=users")))
                .containsExactly("*(): UNREADABLE_SUPER_TYPE");

        replaced.put(internal(Bridged.class), ClassFiles.of(Raw.class));
        assertThat(counted(Overriding.class, rule(Cache.class, "get=users")))
                .containsExactly("*(): UNREADABLE_SUPER_TYPE");
    }

    @Test
    void circlesEnd() {
        replaced.put("A", Sketch.of(Opcodes.ACC_PUBLIC, "A", "B").classFile());
        replaced.put("B", Sketch.of(Opcodes.ACC_PUBLIC, "B", "A").classFile());
        byte[] classFile = Sketch.of(Opcodes.ACC_PUBLIC, "C", "A").classFile();
        Weaver weaver = weaver(MethodRules.of(List.of(rule(Cache.class, "get")), List.of()));

        assertThat(weaver.inheritedIn(LOADER, "C", classFile, ConstantPoolScan.scan(classFile))
                        .hasImplementations())
                .isFalse();
        assertThat(asked).containsExactly(internal(Cache.class), "A", "B");
    }

    @Test
    void everyDamagedSubclassIsHarmless() {
        byte[] classFile = ClassFiles.of(Bridged.class);
        Weaver weaver = weaver(MethodRules.of(List.of(rule(Cache.class, "get")), List.of()));
        for (int length = 0; length < classFile.length; length++) {
            byte[] cut = Arrays.copyOf(classFile, length);
            assertThatCode(() -> weaver.inheritedIn(LOADER, "Cut", cut, ConstantPoolScan.scan(cut)))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void classThatIsLoadedWhileALoaderIsAskedIsNotLookedAt() {
        List<Boolean> within = new ArrayList<>();
        List<Weaver> weavers = new ArrayList<>();
        byte[] other = ClassFiles.of(Raw.class);
        weavers.add(new Weaver(MethodRules.of(List.of(rule(Cache.class, "get=users")), List.of()), (loader, name) -> {
            within.add(weavers.get(0)
                    .inheritedIn(loader, internal(Raw.class), other, ConstantPoolScan.scan(other))
                    .hasImplementations());
            return ClassFiles.of(name.replace('/', '.'));
        }));

        assertThat(weave(weavers.get(0), Bridged.class)).hasSize(1);
        assertThat(within).isNotEmpty().containsOnly(false);
        assertThat(weave(weavers.get(0), Raw.class)).hasSize(1);
    }

    @Test
    void whatALoaderThrowsStaysThere() {
        ClassFileSource source = new ClassFileSource.Resources();

        assertThat(source.read(throwing(new IllegalStateException()), "A")).isNull();
        assertThat(source.read(throwing(new IOException()), "A")).isNull();
        assertThat(source.read(throwing(new NoClassDefFoundError()), "A")).isNull();
        StackOverflowError overflow = new StackOverflowError();
        assertThatThrownBy(() -> source.read(throwing(overflow), "A")).isSameAs(overflow);
        assertThat(source.read(LOADER, "A")).isNull();
        assertThat(source.read(throwing(new IllegalStateException()), "java/util/Map"))
                .isNotNull();
        assertThat(source.read(SuperTypesTest.class.getClassLoader(), internal(Raw.class)))
                .isEqualTo(ClassFiles.of(Raw.class));
    }

    private static ClassLoader throwing(Throwable error) {
        return new ClassLoader(null) {
            @Override
            public InputStream getResourceAsStream(String name) {
                throw sneaky(error);
            }
        };
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> RuntimeException sneaky(Throwable error) throws T {
        throw (T) error;
    }

    @Test
    void proxyIsNoImplementation() {
        Weaver weaver = weaver(MethodRules.of(List.of(rule(Cache.class, "get")), List.of()));

        assertThat(hasImplementation(weaver, "java/lang/Object")).isTrue();
        assertThat(hasImplementation(weaver, internal(Proxy.class))).isFalse();
    }

    private static boolean hasImplementation(Weaver weaver, String superName) {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, "$Proxy7", null, superName, new String[] {internal(Cache.class)});
        writer.visitMethod(Opcodes.ACC_PUBLIC, "get", "(Ljava/lang/Object;)Ljava/lang/Object;", null, null);
        byte[] classFile = writer.toByteArray();
        return weaver.inheritedIn(LOADER, "$Proxy7", classFile, ConstantPoolScan.scan(classFile))
                .hasImplementations();
    }

    @Test
    @Timeout(60)
    void loaderThatIsGoneIsForgotten() {
        LoaderTypes types = new LoaderTypes();
        assertThat(types.of(new Same())).isNotNull();
        while (types.size() > 0) {
            System.gc();
        }
    }

    @Test
    void loadersAreToldApartByIdentity() {
        LoaderTypes types = new LoaderTypes();
        ClassLoader one = new Same();
        ClassLoader other = new Same();

        assertThat(types.of(one)).isSameAs(types.of(one)).isNotSameAs(types.of(other));
        assertThat(types.size()).isEqualTo(2);
    }

    private static final class Same extends ClassLoader {
        @Override
        public boolean equals(@Nullable Object other) {
            throw new IllegalStateException();
        }

        @Override
        public int hashCode() {
            throw new IllegalStateException();
        }
    }

    private Weaver weaver(MethodRules rules) {
        assertThat(rules.warnings()).isEmpty();
        return new Weaver(rules, (loader, name) -> {
            asked.add(name);
            if (missing.contains(name) || name.startsWith("com/acme/")) {
                return null;
            }
            byte[] other = replaced.get(name);
            return other == null ? ClassFiles.of(name.replace('/', '.')) : other;
        });
    }

    private List<String> counted(Class<?> type, String... rules) {
        return weave(weaver(MethodRules.of(List.of(rules), List.of())), type).stream()
                .map(text -> text.substring(type.getName().length() + 1))
                .toList();
    }

    private static List<String> weave(Weaver weaver, Class<?> type) {
        return weave(weaver, LOADER, type);
    }

    /** Weaves a class as the agent does, and returns the reports. */
    private static List<String> weave(Weaver weaver, ClassLoader loader, Class<?> type) {
        byte[] classFile = ClassFiles.of(type);
        InheritedMethods inherited =
                weaver.inheritedIn(loader, internal(type), classFile, ConstantPoolScan.scan(classFile));
        List<MethodReport> reports = new ArrayList<>(inherited.reports());
        WovenClass woven = weaver.weave(null, classFile, inherited);
        if (woven.classFile() != null) {
            assertThat(ClassFiles.problems(woven.classFile())).isEmpty();
        }
        reports.addAll(woven.reports());
        return reports.stream()
                .filter(report -> !(report instanceof MethodReport.Doubtful))
                .map(SuperTypesTest::text)
                .toList();
    }

    private static String text(MethodReport report) {
        String method = report.method().isClass()
                ? report.method() + ".*()"
                : report.method().toString();
        return report instanceof MethodReport.Skipped skipped
                ? method + ": " + skipped.reason()
                : method + " for " + ((MethodReport.Woven) report).cache();
    }

    private static String rule(Class<?> type, String method) {
        return type.getName() + "#" + method;
    }

    private static String internal(Class<?> type) {
        return type.getName().replace('.', '/');
    }
}
