package io.trackedcache.weaver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/** A lookup that a framework caches is refused; whatever runs on each call is counted. */
class FrameworkAnnotationsTest {
    static final String SPRING = "Lorg/springframework/cache/annotation/Cacheable;";

    private static final String FIND = "(Ljava/lang/String;)Ljava/lang/String;";
    private static final String PACKAGE = "Lorg/springframework/cache/annotation/";

    @ParameterizedTest
    @ValueSource(
            strings = {
                SPRING,
                "Ljavax/cache/annotation/CacheResult;",
                "Ljakarta/cache/annotation/CacheResult;",
                "Lio/micronaut/cache/annotation/Cacheable;",
                "Lio/quarkus/cache/CacheResult;"
            })
    void refusesLookupThatRunsOnMissesAlone(String annotation) {
        assertThat(reasons(users().with("find", FIND, Note.of(Role.LOOKUP), Note.of(annotation))))
                .containsExactly(Reason.CACHED_BY_FRAMEWORK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                PACKAGE + "CachePut;",
                PACKAGE + "CacheEvict;",
                "Ljavax/cache/annotation/CachePut;",
                "Ljavax/cache/annotation/CacheRemove;",
                "Ljavax/cache/annotation/CacheRemoveAll;",
                "Lorg/springframework/transaction/annotation/Transactional;"
            })
    void countsLookupThatRunsOnEachCall(String annotation) {
        assertThat(reasons(users().with("find", FIND, Note.of(Role.LOOKUP), Note.of(annotation))))
                .isEmpty();
    }

    @Test
    void groupOfAnnotationsCachesIfOneOfThemDoes() {
        Note caching = Note.of(PACKAGE + "Caching;").withAll("cacheable", List.of(SPRING));
        Note evicting = Note.of(PACKAGE + "Caching;").withAll("evict", List.of(PACKAGE + "CacheEvict;"));

        assertThat(reasons(users().with("find", FIND, Note.of(Role.LOOKUP), caching)))
                .containsExactly(Reason.CACHED_BY_FRAMEWORK);
        assertThat(reasons(users().with("find", FIND, Note.of(Role.LOOKUP), evicting)))
                .isEmpty();
    }

    @Test
    void annotationOfClassAppliesToMethodsThatCanBeIntercepted() {
        Sketch users = Sketch.ofClass("Users", Note.of(SPRING))
                .with("find", FIND, Note.of(Role.LOOKUP))
                .with(Opcodes.ACC_PRIVATE, "findHere", FIND, Note.of(Role.LOOKUP))
                .with(Opcodes.ACC_STATIC, "findStatically", FIND, Note.of(Role.LOOKUP));

        assertThat(skipped(users))
                .extracting(skipped -> skipped.method().name())
                .containsExactly("find");
    }

    @Test
    void annotationOfAnApplicationCachesIfOneOfItsOwnAnnotationsDoes() {
        Note ours = Note.of(Role.LOOKUP);
        Note cached = Note.of("Lcom/acme/CachedUsers;");
        Note timed = Note.of("Lcom/acme/Timed;");
        Sketch methods = users().with("find", FIND, ours, cached)
                .with("findTimed", FIND, ours, timed)
                .with("findUnknown", FIND, ours, Note.of("Lcom/acme/NotThere;"))
                .with("load", FIND, Note.of(Role.LOAD).named("users"), cached);

        assertThat(skipped(methods, APPLICATION))
                .extracting(skipped -> skipped.method().name())
                .containsExactly("find");
        assertThat(skipped(Sketch.ofClass("Users", cached).with("find", FIND, ours), APPLICATION))
                .hasSize(1);
        assertThat(skipped(Sketch.ofClass("Users", timed).with("find", FIND, ours), APPLICATION))
                .isEmpty();
    }

    /** The annotations of an application: two that have each other, one of which is cached two levels down. */
    private static final ClassFileSource APPLICATION = (loader, name) -> switch (name) {
        case "com/acme/CachedUsers" -> annotation(name, "Lcom/acme/CachedShortly;");
        case "com/acme/CachedShortly" -> annotation(name, "Lcom/acme/CachedUsers;", SPRING);
        case "com/acme/Timed" -> annotation(name, "Lcom/acme/Timed;", PACKAGE + "CacheEvict;");
        default -> null;
    };

    private static byte[] annotation(String name, String... annotations) {
        ClassWriter type = new ClassWriter(0);
        int access = Opcodes.ACC_ANNOTATION | Opcodes.ACC_ABSTRACT | Opcodes.ACC_INTERFACE;
        type.visit(
                Opcodes.V17, access, name, null, "java/lang/Object", new String[] {"java/lang/annotation/Annotation"});
        for (String annotation : annotations) {
            type.visitAnnotation(annotation, true);
        }
        return type.toByteArray();
    }

    @Test
    void countsLoadOfFramework() {
        assertThat(reasons(users().with("find", FIND, Note.of(Role.LOAD).named("users"), Note.of(SPRING))))
                .isEmpty();
    }

    private static Sketch users() {
        return Sketch.ofClass("Users");
    }

    private static List<Reason> reasons(Sketch type) {
        return skipped(type).stream().map(MethodReport.Skipped::reason).toList();
    }

    private static List<MethodReport.Skipped> skipped(Sketch type) {
        return skipped(type, (loader, name) -> null);
    }

    private static List<MethodReport.Skipped> skipped(Sketch type, ClassFileSource source) {
        ClassLoader loader = FrameworkAnnotationsTest.class.getClassLoader();
        return new Weaver(MethodRules.NONE, source)
                .weave(loader, type.classFile(), InheritedMethods.NONE).reports().stream()
                        .filter(MethodReport.Skipped.class::isInstance)
                        .map(MethodReport.Skipped.class::cast)
                        .toList();
    }
}
