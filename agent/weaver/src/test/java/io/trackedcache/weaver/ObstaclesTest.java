package io.trackedcache.weaver;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.objectweb.asm.Opcodes;

/** Which obstacle keeps a method from being counted, and which one is given where there are several. */
class ObstaclesTest {
    private static final String FIND = "(Ljava/lang/String;)Ljava/lang/String;";
    private static final String MONO = "(Ljava/lang/String;)Lreactor/core/publisher/Mono;";
    private static final String OBSERVABLE = "(Ljava/lang/String;)Lio/reactivex/rxjava3/core/Observable;";
    private static final String SUSPENDING = "(Lkotlin/coroutines/Continuation;)Ljava/lang/Object;";
    private static final MethodFacts LOOKUP = Facts.method("find", FIND, Role.LOOKUP);

    @Test
    void anOrdinaryLookupHasNone() {
        assertThat(obstacle(Facts.type(LOOKUP), LOOKUP, Role.LOOKUP)).isNull();
    }

    @Test
    void exclusionIsGivenBeforeAllOthers() {
        MethodFacts method = Facts.method(Opcodes.ACC_NATIVE, "find", "()V", Role.LOOKUP);
        MethodRules rules = MethodRules.of(List.of(), List.of("com.acme.Users"));

        assertThat(obstacle(Facts.type(method), method, Role.LOOKUP, rules)).isEqualTo(Reason.EXCLUDED);
    }

    @ParameterizedTest
    @CsvSource({
        "find, 0x0040, BRIDGE",
        "find, 0x0440, BRIDGE",
        "<init>, 0, INITIALIZER",
        "<clinit>, 8, INITIALIZER",
        "find, 0x0400, ABSTRACT",
        "find, 0x0100, NATIVE",
    })
    void methodsWithoutABodyOfTheirOwnHaveOne(String name, String access, Reason expected) {
        MethodFacts method = Facts.method(Integer.decode(access), name, FIND, Role.LOOKUP);

        assertThat(obstacle(Facts.type(method), method, Role.LOOKUP)).isEqualTo(expected);
    }

    @Test
    void anAbstractMethodOfAGroovyTraitForwards() {
        MethodFacts method = Facts.method(Opcodes.ACC_ABSTRACT, "find", FIND, Role.LOOKUP);

        assertThat(obstacle(Facts.groovyTrait(method), method, Role.LOOKUP)).isEqualTo(Reason.BRIDGE);
    }

    @Test
    void aMethodWithoutRoomForMoreVariablesIsTooLarge() {
        MethodFacts full = Facts.method(
                0, "find", FIND, new CodeFacts(false, false, false, 2, 65_535, 0), Facts.unnamed(Role.LOOKUP));

        assertThat(obstacle(Facts.type(full), full, Role.LOOKUP)).isEqualTo(Reason.TOO_LARGE);
    }

    @ParameterizedTest
    @CsvSource({
        "'" + FIND + "',",
        "'" + MONO + "',",
        "'" + OBSERVABLE + "', REACTIVE",
        "'" + SUSPENDING + "', SUSPENDING",
        "()V, VOID",
    })
    void theResultDecidesWhetherALookupCanBeCounted(String descriptor, @Nullable Reason expected) {
        MethodFacts method = Facts.method("find", descriptor, Role.LOOKUP);

        assertThat(obstacle(Facts.type(method), method, Role.LOOKUP)).isEqualTo(expected);
    }

    @Test
    void keysOfABulkLookupAreAmbiguousUnlessOneParameterIsAnnotated() {
        assertThat(bulkObstacle(-1)).isEqualTo(Reason.AMBIGUOUS_BULK_KEYS);
        assertThat(bulkObstacle(1)).isNull();
        assertThat(bulkObstacle(2)).isEqualTo(Reason.BULK_KEYS);
    }

    private static @Nullable Reason bulkObstacle(int keyParameter) {
        MethodFacts method = new MethodFacts(
                Facts.id("find", "(Ljava/util/Set;Ljava/util/List;Ljava/lang/String;)Ljava/util/Map;"),
                Opcodes.ACC_PUBLIC,
                Facts.annotated(Role.LOOKUP, "bulk", true),
                keyParameter,
                false,
                false,
                null,
                MethodMarks.NONE,
                Facts.CODE);
        return obstacle(Facts.type(method), method, Role.LOOKUP);
    }

    @Test
    void aVoidLookupIsCountedInAClassThatSignals() {
        MethodFacts lookup = Facts.method("find", "()V", Role.LOOKUP);

        assertThat(obstacle(Facts.type(lookup, signalling()), lookup, Role.LOOKUP))
                .isNull();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"LOAD", "EXPIRY", "READY"})
    void publishersAreNotCountedBesideLoadsAndPredicates(Role role) {
        MethodFacts lookup = Facts.method("find", MONO, Role.LOOKUP);
        MethodFacts other = Facts.method("other", "()Z", role);

        assertThat(obstacle(Facts.type(lookup, other), lookup, Role.LOOKUP)).isEqualTo(Reason.REACTIVE_WITH_SIGNALS);
    }

    @Test
    void publishersAreNotCountedInAClassThatSignals() {
        MethodFacts lookup = Facts.method("find", MONO, Role.LOOKUP);

        assertThat(obstacle(Facts.type(lookup, signalling()), lookup, Role.LOOKUP))
                .isEqualTo(Reason.REACTIVE_WITH_SIGNALS);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"LOAD", "PUT", "REMOVAL", "CLEANUP"})
    void resultsThatComeLaterAreReadForNoRole(Role role) {
        MethodFacts publisher = Facts.method("find", MONO, role);
        MethodFacts suspending = Facts.method("find", SUSPENDING, role);

        assertThat(obstacle(Facts.type(publisher, LOOKUP), publisher, role)).isEqualTo(Reason.REACTIVE);
        assertThat(obstacle(Facts.type(suspending, LOOKUP), suspending, role)).isEqualTo(Reason.SUSPENDING);
    }

    @Test
    void callsThatReturnAPublisherAreCountedUnlessByTheirEnding() {
        MethodFacts any = stat("", MONO);
        MethodFacts failures = stat("FAILURE", MONO);
        MethodFacts suspending = stat("", SUSPENDING);

        assertThat(obstacle(Facts.type(any), any, Role.STAT)).isNull();
        assertThat(obstacle(Facts.type(failures), failures, Role.STAT)).isEqualTo(Reason.REACTIVE);
        assertThat(obstacle(Facts.type(suspending), suspending, Role.STAT)).isEqualTo(Reason.SUSPENDING);
    }

    @Test
    void aBlankNameIsGivenBeforeTheObstacleOfTheRole() {
        MethodFacts method = Facts.method(0, "find", "()V", Facts.CODE, Facts.annotated(Role.LOOKUP, "value", " "));

        assertThat(obstacle(Facts.type(method), method, Role.LOOKUP)).isEqualTo(Reason.BLANK_NAME);
    }

    @Test
    void aBlankNameOfTheClassIsAnObstacleForCachesAlone() {
        MethodFacts stat = stat("", "()V");
        ClassFacts type = Facts.type(LOOKUP, stat);
        type.annotation().visit("value", " ");

        assertThat(obstacle(type, LOOKUP, Role.LOOKUP)).isEqualTo(Reason.BLANK_NAME);
        assertThat(obstacle(type, stat, Role.STAT)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "(I)I, 61, false, SIZE_PARAMETERS",
        "()Ljava/lang/String;, 61, false, NOT_A_NUMBER",
        "()I, 50, false, OLD_CLASS_FILE",
        "()I, 61, true, SIZE_OF_INTERFACE",
        "()I, 61, false,",
    })
    void aSizeNeedsAnInstanceAndAMethodHandle(
            String descriptor, int version, boolean isInterface, @Nullable Reason expected) {
        MethodFacts size = Facts.method("size", descriptor, Role.SIZE);

        assertThat(obstacle(Facts.type(version, isInterface, size, LOOKUP), size, Role.SIZE))
                .isEqualTo(expected);
    }

    @Test
    void aSizeNeedsConstructorsThatKeepThis() {
        MethodFacts size = Facts.method("size", "()I", Role.SIZE);
        MethodFacts constructor =
                Facts.method(0, "<init>", "()V", new CodeFacts(false, true, false, 1, 1, 0), Map.of());

        assertThat(obstacle(Facts.type(size, constructor, LOOKUP), size, Role.SIZE))
                .isEqualTo(Reason.OBFUSCATED);
    }

    @Test
    void aPutNeedsALookupOrAName() {
        MethodFacts put = Facts.method("put", "()V", Role.PUT);
        MethodFacts named = Facts.method(0, "put", "()V", Facts.CODE, Facts.annotated(Role.PUT, "value", "users"));

        assertThat(obstacle(Facts.type(put), put, Role.PUT)).isEqualTo(Reason.NO_CACHE);
        assertThat(obstacle(Facts.type(put, LOOKUP), put, Role.PUT)).isNull();
        assertThat(obstacle(Facts.type(named), named, Role.PUT)).isNull();
    }

    @Test
    void aRuleNamesAParameterThatTheMethodHas() {
        MethodFacts find = Facts.method("find", "(Ljava/lang/String;I)Ljava/lang/String;");

        assertThat(obstacle(Facts.type(find), find, Role.LOOKUP, rule("*#find{key=2}")))
                .isNull();
        assertThat(obstacle(Facts.type(find), find, Role.LOOKUP, rule("*#find{key=3}")))
                .isEqualTo(Reason.RULE_KEY);
    }

    @Test
    void aRuleNamesAMethodOfTheClassForTheNameOfTheCache() {
        MethodFacts find = Facts.method("find", "(Ljava/lang/String;)Ljava/lang/String;");
        MethodFacts name = Facts.method("getName", "()Ljava/lang/String;");
        MethodFacts other = Facts.method("getOther", "()Lcom/acme/Name;");
        ClassFacts type = Facts.type(find, name, other);

        assertThat(obstacle(type, find, Role.LOOKUP, rule("*#find{name=getName}")))
                .isNull();
        assertThat(obstacle(type, find, Role.LOOKUP, rule("*#find{name=getOther}")))
                .isEqualTo(Reason.RULE_NAME);
        assertThat(obstacle(type, find, Role.LOOKUP, rule("*#find{name=none}"))).isEqualTo(Reason.RULE_NAME);
    }

    private static MethodRules rule(String text) {
        return MethodRules.of(List.of(text), List.of());
    }

    private static MethodFacts signalling() {
        return Facts.method(0, "decide", "()V", Facts.SIGNALLING_CODE, Map.of());
    }

    private static MethodFacts stat(String ending, String descriptor) {
        Map<Role, AnnotationValues> annotations = Facts.annotated(Role.STAT, "value", "key");
        requireNonNull(annotations.get(Role.STAT)).visitEnum("onlyOn", "", ending);
        return Facts.method(0, "count", descriptor, Facts.CODE, annotations);
    }

    private static @Nullable Reason obstacle(ClassFacts type, MethodFacts method, Role role) {
        return obstacle(type, method, role, MethodRules.NONE);
    }

    private static @Nullable Reason obstacle(ClassFacts type, MethodFacts method, Role role, MethodRules rules) {
        List<Candidate> candidates = type.methods().stream()
                .map(each -> Candidate.of(each, rules, List.of()))
                .toList();
        List<AnnotationValues> lookups = candidates.stream()
                .filter(candidate -> candidate.hasRole(Role.LOOKUP))
                .map(candidate -> requireNonNull(candidate.roles().get(Role.LOOKUP)))
                .toList();
        CacheNames names = new CacheNames(type.annotation(), type.className(), false, false, lookups);
        return new Obstacles(type, candidates, names, NameGetters.of(type, candidates, List.of()), rules, false)
                .of(
                        Candidate.of(method, rules, List.of()),
                        role,
                        requireNonNull(
                                Candidate.of(method, rules, List.of()).roles().get(role)));
    }
}
