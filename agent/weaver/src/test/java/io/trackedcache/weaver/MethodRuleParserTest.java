package io.trackedcache.weaver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The attributes of rules, and the messages for rules that cannot be read. */
class MethodRuleParserTest {

    @Test
    void readsEveryAttribute() {
        AnnotationValues values = MethodRuleParser.include("com.acme.Users#get=shop/users{miss=EMPTY|NEGATIVE|ZERO,"
                        + "missOn=java.util.NoSuchElementException|com.acme.Users$Gone,expiredOn=com.acme.TooOld,"
                        + "classifier=com.acme.ByStatus,bulk=true}")
                .values();

        assertThat(values.name()).isEqualTo("users");
        assertThat(values.manager()).isEqualTo("shop");
        assertThat(values.miss()).containsExactly("EMPTY", "NEGATIVE", "ZERO");
        assertThat(values.missOn()).containsExactly("java.util.NoSuchElementException", "com.acme.Users$Gone");
        assertThat(values.expiredOn()).containsExactly("com.acme.TooOld");
        assertThat(values.classifier()).isEqualTo("com.acme.ByStatus");
        assertThat(values.isBulk()).isTrue();
    }

    @Test
    void readsWhetherTheResultMayBeAMiss() {
        assertThat(MethodRuleParser.include("a.B#get{result=never-a-miss}")
                        .values()
                        .isNeverAMiss())
                .isTrue();
        assertThat(MethodRuleParser.include("a.B#get{result=may-be-a-miss,miss=EMPTY}")
                        .values()
                        .isNeverAMiss())
                .isFalse();
        assertThat(MethodRuleParser.include("a.B#get").values().isNeverAMiss()).isFalse();
    }

    @Test
    void readsTheRolesAndWhatBelongsToThem() {
        assertThat(MethodRuleParser.include("a.B#get").role()).isEqualTo(Role.LOOKUP);
        AnnotationValues load = rule("a.B#load=users{role=load,refresh=true,key=2,name=getName}", Role.LOAD);
        assertThat(load.isRefresh()).isTrue();
        assertThat(load.keyParameter()).isEqualTo(1);
        assertThat(load.nameGetter()).isEqualTo("getName");
        assertThat(rule("a.B#isOld=users{role=expiry,then=stale-hit}", Role.EXPIRY)
                        .isThenStaleHit())
                .isTrue();
        assertThat(rule("a.B#drop=users{role=removal,amount=true}", Role.REMOVAL)
                        .isAmount())
                .isTrue();
        assertThat(rule("a.B#put=users{role=put,amount=true}", Role.PUT).isAmount())
                .isTrue();
        assertThat(rule("a.B#weight=users{role=size,unit=bytes}", Role.SIZE).isOfBytes())
                .isTrue();
        assertThat(rule("a.B#size=users{role=size}", Role.SIZE).isOfBytes()).isFalse();
        AnnotationValues stat = rule("a.B#run=jobs_done{role=stat,set=jobs,onlyOn=success}", Role.STAT);
        assertThat(List.of(stat.name(), stat.set(), stat.onlyOn())).containsExactly("jobs_done", "jobs", "SUCCESS");
        for (Role role : List.of(Role.READY, Role.CLEANUP, Role.PUT, Role.REMOVAL, Role.EVICTION, Role.SIZE)) {
            String name = role.name().toLowerCase(Locale.ROOT);
            assertThat(rule("a.B#x=users{role=" + name + ",manager=shop}", role).manager())
                    .isEqualTo("shop");
        }
    }

    private static AnnotationValues rule(String text, Role role) {
        MethodRule rule = MethodRuleParser.include(text);
        assertThat(rule.role()).isEqualTo(role);
        return rule.values();
    }

    @Test
    void ignoresBlanks() {
        AnnotationValues values = MethodRuleParser.include(
                        " a.B # get ( int , long ) = c { miss = EMPTY | ZERO , bulk = false } ".strip())
                .values();

        assertThat(values.name()).isEqualTo("c");
        assertThat(values.miss()).containsExactly("EMPTY", "ZERO");
        assertThat(values.isBulk()).isFalse();
    }

    @Test
    void emptyBracesLeaveTheDefaults() {
        AnnotationValues values = MethodRuleParser.include("a.B#get{}").values();

        assertThat(values.name()).isEmpty();
        assertThat(values.manager()).isEmpty();
        assertThat(values.classifier()).isEmpty();
        assertThat(values.isBulk()).isFalse();
        assertThat(List.of(values.miss(), values.missOn(), values.expiredOn())).containsOnly(List.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "a.B ~ the # between class and method is missing",
                "a.B.get(int) ~ the # between class and method is missing",
                "a.B#get#find ~ there is more than one #",
                "#get ~ class or method is missing",
                "a.B# ~ class or method is missing",
                "a.B#(int) ~ class or method is missing",
                "a.B#get( ~ the ) after the parameters is missing",
                "a.B#get(int ~ the ) after the parameters is missing",
                "a.B#get= ~ the cache name after = is blank",
                "a.B#get=shop/ ~ the cache name after = is blank",
                "a.B#get={bulk=true} ~ the cache name after = is blank",
                "a.B#get{bulk=true ~ the } after the attributes is missing",
                "a.B#get{bulk=true}=users ~ the } after the attributes is missing",
                "a.B#get{bulk} ~ the attribute 'bulk' has no =",
                "a.B#get{bulk=} ~ the attribute 'bulk' has no value",
                "a.B#get{miss=} ~ the attribute 'miss' has no value",
                "a.B#get{missOn=|} ~ the attribute 'missOn' has no value",
                "a.B#get{bulk=yes} ~ bulk must be true or false, not 'yes'",
                "a.B#get{miss=NULL} ~ unknown miss 'NULL'; known are EMPTY, NEGATIVE and ZERO, separated by |",
                "a.B#get{mis=ZERO} ~ unknown attribute 'mis' of the role lookup; known are role, miss, missOn, expiredOn,"
                        + " classifier, bulk, result, waiters, key, name and manager",
                "a.B#get{bulk=true,bulk=false} ~ the attribute 'bulk' is given twice",
                "a.B#get{role=loads} ~ unknown role 'loads'; known are lookup, expiry, ready, load, cleanup, put, removal, eviction,"
                        + " size, stat, counters and counter, did you mean load?",
                "a.B#get{role=getter} ~ unknown role 'getter'; known are lookup, expiry, ready, load, cleanup, put, removal,"
                        + " eviction, size, stat, counters and counter",
                "a.B#hits{role=counter} ~ the role counter needs the attribute counts, as in {role=counter,counts=hits}",
                "a.B#hits(int){role=counter,counts=hits} ~ the role counter is for a field, which has no parameters; for a"
                        + " method use role=counters",
                "a.B#hits{role=counter,counts=hit} ~ unknown counts 'hit'; known are hits, misses, expired, uninitialized,"
                        + " total, stale-hits, lookup-errors, loads-ok, loads-failed, puts, removals, evictions, cleaned, runs"
                        + " and errors, did you mean hits?",
                "a.B#hits{role=counters,counts=hits} ~ unknown attribute 'counts' of the role counters; known are role, name"
                        + " and manager",
                "a.B#hits{role=counter,count=hits} ~ unknown attribute 'count' of the role counter; known are role, counts,"
                        + " name and manager",
                "a.B#get{role=puts} ~ unknown role 'puts'; known are lookup, expiry, ready, load, cleanup, put, removal, eviction,"
                        + " size, stat, counters and counter, did you mean put?",
                "a.B#load{role=load,miss=EMPTY} ~ unknown attribute 'miss' of the role load; known are role, refresh, key,"
                        + " name and manager",
                "a.B#load{role=load,refresh=yes} ~ refresh must be true or false, not 'yes'",
                "a.B#isOld{role=expiry,then=hit} ~ unknown then 'hit'; known are miss and stale-hit",
                "a.B#run{role=stat} ~ the key of the counter is missing, as in =jobs_done{role=stat}",
                "a.B#run=done{role=stat,onlyOn=ok} ~ unknown onlyOn 'ok'; known are any, success and failure",
                "a.B#get{key=0} ~ key must be the number of a parameter, such as 1 for the first, not '0'",
                "a.B#get{key=id} ~ key must be the number of a parameter, such as 1 for the first, not 'id'",
                "a.B#get{result=} ~ the attribute 'result' has no value",
                "a.B#get{result=hit} ~ unknown result 'hit'; known are may-be-a-miss and never-a-miss",
                "a.B#get{result=NEVER_A_MISS} ~ unknown result 'NEVER_A_MISS'; known are may-be-a-miss and never-a-miss,"
                        + " did you mean never-a-miss?",
                "a.B#get{result=maybe} ~ unknown result 'maybe'; known are may-be-a-miss and never-a-miss,"
                        + " did you mean may-be-a-miss?",
                "a.B#get{result=never-a-miss,miss=EMPTY} ~ result=never-a-miss excludes miss; remove one of them",
                "a.B#get{bulk=true,result=never-a-miss} ~ result=never-a-miss excludes bulk=true; remove one of them",
            })
    void namesTheMistakeInAnInclude(String rule, String wrong) {
        assertThat(MethodRules.of(List.of(rule), List.of()).warnings())
                .containsExactly("the rule '" + rule + "' of the setting include cannot be read: " + wrong
                        + "; expected something like com.acme.UserCache#get(java.lang.String)=users{miss=EMPTY}."
                        + " It is ignored");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "#get ~ class or method is missing",
                "a.B# ~ class or method is missing",
                "a.B#get(int ~ the ) after the parameters is missing",
                "a.B#get=users ~ an excluded method has neither a cache name nor attributes",
                "a.B#get{bulk=true} ~ an excluded method has neither a cache name nor attributes",
            })
    void namesTheMistakeInAnExclude(String rule, String wrong) {
        assertThat(MethodRules.of(List.of(), List.of(rule)).warnings())
                .containsExactly("the rule '" + rule + "' of the setting exclude cannot be read: " + wrong
                        + "; expected something like com.acme.*Cache#find. It is ignored");
    }
}
