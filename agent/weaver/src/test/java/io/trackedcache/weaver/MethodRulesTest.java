package io.trackedcache.weaver;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.weaver.zoo.ClassNamedPut;
import io.trackedcache.weaver.zoo.PlainOverloads;
import io.trackedcache.weaver.zoo.StaticLookup;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which methods the settings include and exclude cover, and which of them and the annotations decides. */
class MethodRulesTest {
    private static final String PLAIN = PlainOverloads.class.getName();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "io.trackedcache.weaver.zoo.PlainOverloads#find",
                "io.*.PlainOverloads#find",
                "*PlainOverloads#fi*",
                "*.Plain*s#*nd*",
                " *PlainOverloads # find ",
            })
    void ruleWithoutParametersCoversAllOverloads(String rule) {
        assertThat(included(rule))
                .containsExactlyInAnyOrder(
                        "find()", "find(String)", "find(String, int)", "find(String[])", "find(Map$Entry)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "find()                          | find()",
                "find( )                         | find()",
                "find(java.lang.String)          | find(String)",
                "find(String)                    | find(String)",
                "find(java.lang.String, int)     | find(String, int)",
                "find(String,int)                | find(String, int)",
                "find(String[])                  | find(String[])",
                "find(java.util.Map$Entry)       | find(Map$Entry)",
                "find(Entry)                     | find(Map$Entry)",
                "*(String)                       | find(String);later(String)",
                "later                           | later(String)",
            })
    void ruleWithParametersCoversOneOverload(String method, String expected) {
        assertThat(included(PLAIN + "#" + method)).containsExactlyInAnyOrder(expected.split(";"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PlainOverloads#find",
                "io.trackedcache.weaver.zoo#find",
                "*Plain#find",
                "*PlainOverloads#fin",
                "*PlainOverloads#Find",
                "*PlainOverloads#find(long)",
                "*PlainOverloads#find(ring)",
                "*PlainOverloads#find(String,int,int)",
            })
    void ruleCoversNoOtherNames(String rule) {
        assertThat(included(rule)).isEmpty();
    }

    @Test
    void wildcardSkipsConstructorsInitializersAndGeneratedMethods() {
        assertThat(included("*PlainOverloads#*"))
                .containsExactlyInAnyOrder(
                        "find()",
                        "find(String)",
                        "find(String, int)",
                        "find(String[])",
                        "find(Map$Entry)",
                        "later(String)");
    }

    @ParameterizedTest
    @CsvSource({
        "'', default/io.trackedcache.weaver.zoo.PlainOverloads",
        "=users, default/users",
        "=shop/users, shop/users",
        "' = shop/users ', shop/users",
        "=a/b/c, a/b/c",
        "'{manager=shop}', shop/io.trackedcache.weaver.zoo.PlainOverloads",
        "'=users{manager=shop}', shop/users",
        "'=other/users{manager=shop}', shop/users",
    })
    void ruleGivesNameAndManager(String name, String cache) {
        assertThat(reports(PlainOverloads.class, List.of(PLAIN + "#find()" + name), List.of()))
                .containsExactly("find() for " + cache);
    }

    @Test
    void firstMatchingRuleDecides() {
        List<String> rules = List.of("*PlainOverloads#find()=first", "*PlainOverloads#find=second");

        assertThat(reports(PlainOverloads.class, rules, List.of()))
                .contains("find() for default/first", "find(String) for default/second")
                .hasSize(5);
    }

    @Test
    void countsIncludedMethod() throws Throwable {
        Weaver weaver = new Weaver(MethodRules.of(List.of("*PlainOverloads#find(String)=included"), List.of()));
        byte[] woven = weaver.weave(ClassFiles.of(PlainOverloads.class)).classFile();
        assertThat(woven).isNotNull();
        Woven plain = Woven.load(PLAIN, woven == null ? new byte[0] : woven);

        assertThat(plain.type()
                        .getMethod("find", String.class)
                        .invoke(plain.type().getConstructor().newInstance(), ""))
                .isNull();

        assertThat(plain.counts("included")).isEqualTo(new Counts(0, 1, 0));
    }

    @Test
    void annotationOverridesInclude() {
        assertThat(reports(StaticLookup.class, List.of("*StaticLookup#find=other"), List.of()))
                .containsExactly("find(String) for default/io.trackedcache.weaver.zoo.StaticLookup");
    }

    @Test
    void includedMethodUsesTheNameOfTheClass() {
        assertThat(reports(ClassNamedPut.class, List.of("*ClassNamedPut#put"), List.of()))
                .contains("put(String) is skipped: VOID", "put(String) for default/of the class");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*StaticLookup", "*StaticLookup#find", "*StaticLookup#f*(java.lang.String)", "*"})
    void excludeOverridesAnnotation(String exclude) {
        assertThat(reports(StaticLookup.class, List.of(), List.of(exclude)))
                .containsExactly("find(String) is skipped: EXCLUDED");
    }

    @Test
    void excludeOverridesInclude() {
        assertThat(reports(
                        PlainOverloads.class,
                        List.of("*PlainOverloads#find(String)", "*PlainOverloads#find()"),
                        List.of("*PlainOverloads#find(String)")))
                .containsExactlyInAnyOrder(
                        "find(String) is skipped: EXCLUDED",
                        "find() for default/io.trackedcache.weaver.zoo.PlainOverloads");
    }

    @Test
    void excludeDoesNotAffectOtherMethods() {
        assertThat(reports(StaticLookup.class, List.of(), List.of("*StaticLookup#get", "*StaticLookup#find(int)")))
                .containsExactly("find(String) for default/io.trackedcache.weaver.zoo.StaticLookup");
    }

    @Test
    void reportsRulesThatHaveMatchedNothing() {
        MethodRules rules = MethodRules.of(
                List.of("*PlainOverloads#find()", "*PlainOverloads#get=users", "com.acme.Cache#find"), List.of());

        new Weaver(rules).weave(ClassFiles.of(PlainOverloads.class));

        assertThat(rules.unmatched())
                .extracting(WrittenRule::text)
                .containsExactly("*PlainOverloads#get=users", "com.acme.Cache#find");
    }

    @Test
    void unreadableRuleDoesNotAffectOthers() {
        MethodRules rules = MethodRules.of(List.of("nonsense", "*PlainOverloads#find()"), List.of("", "#"));

        assertThat(rules.warnings()).hasSize(3);
        assertThat(rules.unmatched()).extracting(WrittenRule::text).containsExactly("*PlainOverloads#find()");
    }

    @Test
    void includesNoClassOfTheJdkOrTheAgent() {
        MethodRules rules = MethodRules.of(List.of("*#get"), List.of());
        ClassLoader loader = getClass().getClassLoader();

        assertThat(rules.mayInclude(loader, "com/acme/Cache")).isTrue();
        assertThat(rules.mayInclude(loader, null)).isFalse();
        assertThat(rules.mayInclude(null, "java/util/HashMap")).isFalse();
        assertThat(rules.mayInclude(ClassLoader.getPlatformClassLoader(), "java/sql/Driver"))
                .isFalse();
        assertThat(rules.mayInclude(loader, "io/trackedcache/tracker/Books")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdk/internal/reflect/GeneratedMethodAccessor1", "jdk/proxy2/$Proxy7"})
    void includesNoClassThatTheJdkGenerates(String made) {
        assertThat(MethodRules.of(List.of("*#*"), List.of())
                        .mayInclude(getClass().getClassLoader(), made))
                .isFalse();
    }

    @Test
    void includesOnlyNamedClasses() {
        MethodRules rules = MethodRules.of(List.of("com.acme.*Cache#get"), List.of());
        ClassLoader loader = getClass().getClassLoader();

        assertThat(rules.mayInclude(loader, "com/acme/UserCache")).isTrue();
        assertThat(rules.mayInclude(loader, "com/acme/deep/down/UserCache")).isTrue();
        assertThat(rules.mayInclude(loader, "com/acme/UserCaches")).isFalse();
        assertThat(MethodRules.NONE.mayInclude(loader, "com/acme/UserCache")).isFalse();
    }

    private static List<String> included(String rule) {
        MethodRules rules = MethodRules.of(List.of(rule), List.of());
        assertThat(rules.warnings()).isEmpty();
        return new Weaver(rules)
                .weave(ClassFiles.of(PlainOverloads.class)).reports().stream()
                        .filter(report -> !(report instanceof MethodReport.Doubtful))
                        .map(report -> method(report))
                        .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "*.MethodRulesTest$Uncountable#touch, true",
        "*.MethodRulesTest$Uncountable#load, true",
        "*.MethodRulesTest$Uncountable#find, false",
        "*.MethodRulesTest$Uncountable#t*, false",
        "*.MethodRulesTest$Uncountable#f*, false",
        "*.MethodRulesTest$Uncountable#l*, false",
        "io.trackedcache.weaver.MethodRulesTest$Uncountable#*, false",
        "io.trackedcache.weaver.MethodRulesTest$Uncountable#touch, true",
    })
    void methodsMatchedByWildcardAreNotReported(String rule, boolean isReported) {
        MethodRules rules = MethodRules.of(List.of(rule), List.of());

        assertThat(new Weaver(rules).weave(ClassFiles.of(Uncountable.class)).reports())
                .isNotEmpty()
                .allSatisfy(report -> assertThat(report)
                        .isInstanceOfSatisfying(
                                MethodReport.Skipped.class,
                                skipped -> assertThat(skipped.isReported()).isEqualTo(isReported)));
    }

    @Test
    void abstractMethodOfANamedClassIsAwaited() {
        MethodRules rules = MethodRules.of(List.of(Uncountable.class.getName() + "#find"), List.of());

        assertThat(new Weaver(rules).weave(ClassFiles.of(Uncountable.class)).reports())
                .isEmpty();
        assertThat(rules.unmatched()).hasSize(1);
    }

    /** A class without any method that can be a lookup. */
    abstract static class Uncountable {
        void touch() {}

        abstract Object find();

        native Object load();
    }

    private static List<String> reports(Class<?> zoo, List<String> include, List<String> exclude) {
        MethodRules rules = MethodRules.of(include, exclude);
        assertThat(rules.warnings()).isEmpty();
        return new Weaver(rules)
                .weave(ClassFiles.of(zoo)).reports().stream()
                        .map(MethodRulesTest::text)
                        .toList();
    }

    private static String text(MethodReport report) {
        if (report instanceof MethodReport.Skipped skipped) {
            return method(report) + " is skipped: " + skipped.reason();
        }
        MethodReport.Woven woven = (MethodReport.Woven) report;
        return method(report) + " for " + woven.manager() + "/" + woven.cache();
    }

    private static String method(MethodReport report) {
        return report.method().toString().substring(report.method().className().length() + 1);
    }
}
