package io.trackedcache.weaver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;

/** What becomes of the methods of a class, decided by facts alone. */
class DecisionsTest {
    private static final String FIND = "(Ljava/lang/String;)Ljava/lang/String;";
    private static final String MONO = "(Ljava/lang/String;)Lreactor/core/publisher/Mono;";
    private static final int MOST_STRING = 65_535;

    @Test
    void eachRoleOfAMethodIsTrackedForItself() {
        Decisions decisions = decide(Facts.method("find", FIND, Role.LOOKUP, Role.REMOVAL));

        assertThat(decisions.tracked())
                .extracting(Tracked::role, Tracked::cache)
                .containsExactly(
                        tuple(Role.LOOKUP, new CacheRef("default", "com.acme.Users", true)),
                        tuple(Role.REMOVAL, new CacheRef("default", "com.acme.Users", true)));
        assertThat(decisions.skipped()).isEmpty();
    }

    @Test
    void anObstacleInOneRoleLeavesTheOthers() {
        Decisions decisions = decide(Facts.method("find", FIND, Role.LOOKUP, Role.READY));

        assertThat(decisions.tracked()).extracting(Tracked::role).containsExactly(Role.LOOKUP);
        assertThat(decisions.skipped())
                .containsExactly(new MethodReport.Skipped(Facts.id("find", FIND), Role.READY, Reason.NOT_BOOLEAN));
    }

    @Test
    void methodsWithoutARoleAreNotMentioned() {
        Decisions decisions = decide(Facts.method("find", FIND));

        assertThat(decisions.tracked()).isEmpty();
        assertThat(decisions.skipped()).isEmpty();
    }

    @Test
    void whatAWildcardIncludesIsMarkedWhereItIsSkipped() {
        Decisions decisions = Decisions.of(
                Facts.type(Facts.method("touch", "()V")),
                MethodRules.of(List.of("*#*"), List.of()),
                InheritedMethods.NONE);

        assertThat(decisions.skipped())
                .containsExactly(new MethodReport.Skipped(Facts.id("touch", "()V"), Role.LOOKUP, Reason.VOID, true));
    }

    @Test
    void loadsThatReturnAPublisherAreUnfollowed() {
        Decisions decisions = decide(
                Facts.method("find", FIND, Role.LOOKUP),
                Facts.method("load", MONO, Role.LOAD),
                Facts.method("put", MONO, Role.PUT));

        assertThat(decisions.loaded())
                .containsExactly(new WovenClass.LoadedCache("default", "com.acme.Users", true, false));
    }

    @Test
    void framesOfAClassTakeNoMoreThanFourMebibytes() {
        CodeFacts large = new CodeFacts(false, false, false, 2, 32_768, 62);
        MethodFacts first = Facts.method(0, "first", FIND, large, Facts.unnamed(Role.LOOKUP));
        MethodFacts second = Facts.method(0, "second", FIND, large, Facts.unnamed(Role.LOOKUP));
        MethodFacts third = Facts.method(0, "third", FIND, large, Facts.unnamed(Role.LOOKUP));

        Decisions decisions = decide(first, second, third);

        assertThat(decisions.tracked())
                .extracting(tracked -> tracked.method().name())
                .containsExactly("first", "second");
        assertThat(decisions.skipped())
                .containsExactly(new MethodReport.Skipped(Facts.id("third", FIND), Role.LOOKUP, Reason.TOO_LARGE));
    }

    @Test
    void framesDoNotMatterInClassFilesThatHaveNone() {
        CodeFacts large = new CodeFacts(false, false, false, 2, 32_768, 1_000);
        MethodFacts method = Facts.method(0, "find", FIND, large, Facts.unnamed(Role.LOOKUP));

        assertThat(Decisions.of(Facts.type(Opcodes.V1_5, false, method), MethodRules.NONE, InheritedMethods.NONE)
                        .tracked())
                .hasSize(1);
    }

    @Test
    void namesThatNoClassFileCanHoldTogetherAreTooLarge() {
        MethodFacts method = Facts.method(
                0, "find", FIND, Facts.CODE, Facts.annotated(Role.LOOKUP, "value", "x".repeat(MOST_STRING)));

        assertThat(decide(method).skipped())
                .containsExactly(new MethodReport.Skipped(Facts.id("find", FIND), Role.LOOKUP, Reason.TOO_LARGE));
    }

    private static Decisions decide(MethodFacts... methods) {
        return Decisions.of(Facts.type(methods), MethodRules.NONE, InheritedMethods.NONE);
    }
}
