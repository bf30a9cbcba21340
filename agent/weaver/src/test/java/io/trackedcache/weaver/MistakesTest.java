package io.trackedcache.weaver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.Opcodes;

/**
 * Wrong uses of the annotations, in every role in which they are wrong. Each gives one message, with place, reason and
 * remedy.
 *
 * <p>{@code mvn test -Dgolden.rewrite=true} rewrites the file after an intended change.
 */
class MistakesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/mistakes.txt");
    private static final String TEXT = "(Ljava/lang/String;)Ljava/lang/String;";
    private static final String KOTLIN = "Lkotlin/Metadata;";
    private static final String CACHEABLE = "Lorg/springframework/cache/annotation/Cacheable;";

    private record Mistake(String what, Sketch type) {
        @Override
        public String toString() {
            return what;
        }
    }

    static List<Mistake> mistakes() {
        return Stream.of(ofEveryRole(), ofLookups(), ofOtherRoles(), ofCounters(), ofClasses())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Mistake> ofEveryRole() {
        List<Mistake> mistakes = new ArrayList<>();
        for (Role role : Role.values()) {
            if (role.isOfField()) {
                continue;
            }
            String descriptor = descriptor(role);
            mistakes.add(new Mistake(role + " abstract", users(Opcodes.ACC_ABSTRACT, descriptor, named(role))));
            mistakes.add(new Mistake(role + " native", users(Opcodes.ACC_NATIVE, descriptor, named(role))));
            mistakes.add(new Mistake(
                    role + " blank", users(0, descriptor, Note.of(role).named(" "))));
            if (role.isOfCache()) {
                mistakes.add(new Mistake(
                        role + " inline", kotlin().withInlineMark("users", descriptor, "$i$f$users", 0, named(role))));
            }
        }
        for (Role role : List.of(Role.LOAD, Role.PUT, Role.REMOVAL, Role.EVICTION, Role.CLEANUP)) {
            String suspending = "(Lkotlin/coroutines/Continuation;)Ljava/lang/Object;";
            mistakes.add(new Mistake(role + " suspending", users(0, suspending, named(role))));
            mistakes.add(new Mistake(role + " publisher", users(0, "()Lio/smallrye/mutiny/Multi;", named(role))));
            mistakes.add(new Mistake(role + " nameless", users(0, "()I", Note.of(role))));
        }
        return mistakes;
    }

    private static List<Mistake> ofLookups() {
        Note named = named(Role.LOOKUP);
        return List.of(
                lookup("cached by Spring", users(0, TEXT, named, Note.of(CACHEABLE))),
                lookup(
                        "in a class cached by Spring",
                        Sketch.ofClass("Users", Note.of(CACHEABLE)).with("users", TEXT, named)),
                lookup("cached by JSR-107", users(0, TEXT, named, Note.of("Ljavax/cache/annotation/CacheResult;"))),
                lookup("void", users(0, "()V", named)),
                lookup("suspending", users(0, "(Lkotlin/coroutines/Continuation;)Ljava/lang/Object;", named)),
                lookup("other publisher", users(0, "()Lio/smallrye/mutiny/Multi;", named)),
                lookup(
                        "publisher with signals",
                        users(0, "()Lreactor/core/publisher/Mono;", named).withSignal()),
                lookup("empty int", users(0, "()I", users().withMiss("EMPTY"))),
                lookup("negative text", users(0, TEXT, users().withMiss("NEGATIVE"))),
                lookup("zero char", users(0, "()C", users().withMiss("ZERO"))),
                lookup("int that never misses", users(0, "()I", named)),
                lookup("char that never misses", users(0, "()C", named)),
                lookup("stream", users(0, "()Ljava/util/stream/Stream;", named)),
                lookup("weak reference", users(0, "()Ljava/lang/ref/WeakReference;", named)),
                lookup("never and empty", users(0, TEXT, users().neverAMiss().withMiss("EMPTY"))),
                lookup(
                        "never and bulk",
                        users(
                                0,
                                "(Ljava/util/Set;)Ljava/util/Map;",
                                users().neverAMiss().with("bulk", true))),
                lookup("bulk result", users(0, "(Ljava/util/Set;)Ljava/lang/String;", users().with("bulk", true))),
                lookup("bulk keys", users(0, "(Ljava/lang/String;)Ljava/util/Map;", users().with("bulk", true))),
                lookup("load of its cache", users(0, TEXT, named, named(Role.LOAD))));
    }

    private static List<Mistake> ofOtherRoles() {
        return List.of(
                new Mistake("EXPIRY text", users(0, TEXT, named(Role.EXPIRY))),
                new Mistake("READY text", users(0, TEXT, named(Role.READY))),
                new Mistake("SIZE text", users(0, "()Ljava/lang/String;", named(Role.SIZE))),
                new Mistake("SIZE with parameter", users(0, "(I)I", named(Role.SIZE))),
                new Mistake("SIZE static", users(Opcodes.ACC_STATIC, "()I", named(Role.SIZE))),
                new Mistake("SIZE twice", users(0, "()I", named(Role.SIZE)).with("other", "()J", named(Role.SIZE))),
                new Mistake("LOAD future", users(0, "()Ljava/util/concurrent/Future;", named(Role.LOAD))),
                new Mistake("CLEANUP future", users(0, "()Ljava/util/concurrent/FutureTask;", named(Role.CLEANUP))));
    }

    private static List<Mistake> ofCounters() {
        return List.of(
                new Mistake("COUNTERS text", users(0, "()Ljava/lang/String;", named(Role.COUNTERS))),
                new Mistake("COUNTERS own map", users(0, "()Lcom/acme/Counters;", named(Role.COUNTERS))),
                new Mistake("COUNTERS void", users(0, "()V", named(Role.COUNTERS))),
                new Mistake("COUNTERS with parameter", users(0, "(I)Ljava/util/Map;", named(Role.COUNTERS))),
                new Mistake(
                        "COUNTERS of interface",
                        Sketch.of(
                                        Opcodes.ACC_PUBLIC | Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT,
                                        "Users",
                                        "java/lang/Object")
                                .with("users", "()Ljava/util/Map;", named(Role.COUNTERS))),
                new Mistake("COUNTERS nameless", users(0, "()Ljava/util/Map;", Note.of(Role.COUNTERS))),
                counter("double", 0, "D", "HITS"),
                counter("text", 0, "Ljava/lang/String;", "HITS"),
                counter("array", 0, "[J", "HITS"),
                counter("own type", 0, "Lcom/acme/Counter;", "HITS"),
                counter("final int", Opcodes.ACC_FINAL, "I", "HITS"),
                counter("final Long", Opcodes.ACC_STATIC | Opcodes.ACC_FINAL, "Ljava/lang/Long;", "HITS"),
                counter("of a newer version", 0, "J", "FLIGHTS"),
                new Mistake("COUNTER blank", Sketch.ofClass("Users").withField(0, "hits", "J", counterOf(" "))),
                new Mistake("COUNTER nameless", Sketch.ofClass("Users").withField(0, "hits", "J", counterOf(""))),
                new Mistake(
                        "COUNTER twice",
                        Sketch.ofClass("Users")
                                .withField(0, "hits", "J", Note.counter("HITS"))
                                .withField(Opcodes.ACC_STATIC, "all", "I", Note.counter("HITS"))));
    }

    private static Note counterOf(String cache) {
        Note note = Note.of(Role.COUNTER).with("cache", cache);
        note.node().visitEnum("value", "Lio/trackedcache/annotation/CacheCount;", "HITS");
        return note;
    }

    private static Mistake counter(String what, int access, String descriptor, String count) {
        return new Mistake(
                "COUNTER " + what, Sketch.ofClass("Users").withField(access, "hits", descriptor, Note.counter(count)));
    }

    private static List<Mistake> ofClasses() {
        int annotationType = Opcodes.ACC_PUBLIC | Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT | Opcodes.ACC_ANNOTATION;
        Note ofClass = Note.of(Role.LOOKUP).named("users");
        return List.of(
                new Mistake("class without methods", Sketch.ofClass("Users", ofClass)),
                new Mistake("composed annotation", Sketch.of(annotationType, "Cached", "java/lang/Object", ofClass)),
                new Mistake(
                        "class with miss",
                        Sketch.ofClass("Users", Note.of(Role.LOOKUP).withMiss("EMPTY"))
                                .with("users", TEXT, Note.of(Role.LOOKUP))),
                new Mistake(
                        "class with missOn",
                        Sketch.ofClass("Users", Note.of(Role.LOOKUP).withMissOn(IllegalStateException.class))
                                .with("users", TEXT, Note.of(Role.LOOKUP))));
    }

    private static Mistake lookup(String what, Sketch type) {
        return new Mistake("LOOKUP " + what, type);
    }

    private static Note users() {
        return named(Role.LOOKUP);
    }

    private static Note named(Role role) {
        return Note.of(role).named("users");
    }

    private static Sketch users(int access, String descriptor, Note... notes) {
        return Sketch.ofClass("Users").with(Opcodes.ACC_PUBLIC | access, "users", descriptor, notes);
    }

    private static Sketch kotlin() {
        return Sketch.ofClass("Users", Note.of(KOTLIN));
    }

    private static String descriptor(Role role) {
        return switch (role) {
            case EXPIRY, READY -> "()Z";
            case SIZE -> "()I";
            case COUNTERS -> "()Ljava/util/Map;";
            case COUNTER -> throw new IllegalArgumentException("a field has no method descriptor");
            case LOOKUP, LOAD, CLEANUP, PUT, REMOVAL, EVICTION, STAT -> TEXT;
        };
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void givesOneMessageWithPlaceReasonAndRemedy(Mistake mistake) {
        assertThat(messages(mistake.type().classFile()))
                .singleElement()
                .asString()
                .matches("(Users|Cached)(\\.\\w+(\\(\\w*\\))?)? (is|has) .*(:|, but) .+; .+");
    }

    @Test
    void messagesAreThoseOfTheGoldenFile() throws IOException {
        List<String> lines = mistakes().stream()
                .map(mistake -> mistake + ": "
                        + String.join(" | ", messages(mistake.type().classFile())))
                .toList();
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.write(GOLDEN, lines);
        }

        assertThat(lines).hasSizeGreaterThanOrEqualTo(50).isEqualTo(Files.readAllLines(GOLDEN));
    }

    private static List<String> messages(byte[] classFile) {
        return new Weaver()
                .weave(classFile).reports().stream()
                        .filter(MistakesTest::isPrinted)
                        .map(MethodReport::toString)
                        .toList();
    }

    private static boolean isPrinted(MethodReport report) {
        return report instanceof MethodReport.Doubtful
                || (report instanceof MethodReport.Skipped skipped && skipped.isReported());
    }
}
