package io.trackedcache.weaver;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objectweb.asm.Opcodes;

/** Which roles a method has by its annotations and by the rules. */
class CandidateTest {
    private static final String FIND = "(Ljava/lang/String;)Ljava/lang/String;";

    @Test
    void annotationsGiveRoles() {
        assertThat(candidate(Facts.method("find", FIND, Role.LOOKUP, Role.LOAD)).roles())
                .containsOnlyKeys(Role.LOOKUP, Role.LOAD);
    }

    @Test
    void aRuleAddsTheLookupToOtherRoles() {
        assertThat(candidate(Facts.method("find", FIND, Role.LOAD), "*Users#find")
                        .roles())
                .containsOnlyKeys(Role.LOOKUP, Role.LOAD);
    }

    @Test
    void rulesGiveEachRoleTheFirstOfThatRole() {
        Candidate candidate = candidate(
                Facts.method("find", FIND),
                "*Users#find=a{role=load}",
                "*#*=b{role=load}",
                "*Users#f*",
                "*Users#find=c");

        assertThat(candidate.roles()).containsOnlyKeys(Role.LOOKUP, Role.LOAD);
        assertThat(requireNonNull(candidate.roles().get(Role.LOAD)).name()).isEqualTo("a");
        assertThat(candidate.byRule()).containsExactlyInAnyOrder(Role.LOOKUP, Role.LOAD);
        assertThat(candidate.byWildcard()).containsExactly(Role.LOOKUP);
    }

    @Test
    void anAnnotationIsStrongerThanARule() {
        MethodFacts method = Facts.method("find", FIND, Role.LOOKUP);

        assertThat(candidate(method, "*Users#find=other").roles()).isEqualTo(method.annotations());
    }

    @ParameterizedTest
    @CsvSource({"<init>, 0", "<clinit>, 8", "find, 0x0040", "find, 0x1000"})
    void rulesLeaveOutWhatNoAuthorWroteAsAMethod(String name, String access) {
        assertThat(candidate(Facts.method(Integer.decode(access), name, FIND), "*#*")
                        .roles())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"*Users#find, false", "*Users#f*, true", "*#*, true"})
    void onlyAWildcardInTheMethodIncludesByChance(String rule, boolean isByWildcard) {
        assertThat(candidate(Facts.method("find", FIND), rule).byWildcard().contains(Role.LOOKUP))
                .isEqualTo(isByWildcard);
    }

    @Test
    void ruleForManyClassesMeansThoseWithBodies() {
        MethodFacts method = Facts.method(Opcodes.ACC_ABSTRACT, "find", FIND);

        assertThat(candidate(method, "*Users#find").byWildcard()).containsExactly(Role.LOOKUP);
    }

    @Test
    void ruleForOneClassMeansTheImplementationsOfAnAbstractMethod() {
        MethodFacts method = Facts.method(Opcodes.ACC_ABSTRACT, "find", FIND);

        assertThat(candidate(method, "com.acme.Users#find").roles()).isEmpty();
    }

    @Test
    void anAnnotatedMethodIsNeverIncludedByChance() {
        assertThat(candidate(Facts.method("find", FIND, Role.LOOKUP), "*#*").byWildcard())
                .isEmpty();
    }

    @Test
    void aMethodForwardsIfItsTargetIsIncludedToo() {
        MethodFacts method = Facts.forwarder("find", FIND, "com.acme.Users$Companion");

        assertThat(candidate(method, "*Users#find", "*Companion#find").isForwarder())
                .isTrue();
        assertThat(candidate(method, "*Users#find").isForwarder()).isFalse();
    }

    @Test
    void copiedAnnotationsMakeAForwarder() {
        MethodFacts copy = new MethodFacts(
                Facts.id("find", FIND),
                Opcodes.ACC_PUBLIC,
                Facts.unnamed(Role.LOOKUP),
                -1,
                false,
                true,
                null,
                MethodMarks.NONE,
                Facts.CODE);

        assertThat(candidate(copy).isForwarder()).isTrue();
    }

    private static Candidate candidate(MethodFacts method, String... included) {
        return Candidate.of(method, MethodRules.of(List.of(included), List.of()), List.of());
    }
}
