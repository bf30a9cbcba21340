package io.trackedcache.weaver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;

/** Overrides without the annotation of the method that they override. */
class OverridesTest {
    private static final String FIND = "(Ljava/lang/String;)Ljava/lang/String;";
    private static final String FORGOTTEN = ".find(String) is not counted: it overrides an annotated method, and"
            + " annotations are not inherited; annotate it too, or exclude its class";

    private final Sketch base = Sketch.ofClass("Base").with("find", FIND, lookup());
    private Weaver weaver = new Weaver();

    @Test
    void reportsOverrideOfKnownSuperClass() {
        assertThat(load("Base", base)).isEmpty();
        assertThat(load("Sub", sub("Sub", "Base").with("find", FIND))).containsExactly("Sub" + FORGOTTEN);
    }

    @Test
    void reportsOverrideWhoseSuperClassIsLoadedNext() {
        assertThat(load("Sub", sub("Sub", "Base").with("find", FIND))).isEmpty();
        assertThat(load("Base", base)).containsExactly("Sub" + FORGOTTEN);
    }

    @Test
    void forgetsSubclassIfAnotherClassIsLoadedNext() {
        load("Sub", sub("Sub", "Base").with("find", FIND));
        load("Other", Sketch.ofClass("Other"));

        assertThat(load("Base", base)).isEmpty();
    }

    @Test
    void knowsInheritedMethodsInBothOrders() {
        Sketch middle = sub("Middle", "Base");
        Sketch sub = sub("Sub", "Middle").with("find", FIND);

        load("Sub", sub);
        load("Middle", middle);
        assertThat(load("Base", base)).containsExactly("Sub" + FORGOTTEN);

        weaver = new Weaver();
        load("Base", base);
        load("Middle", middle);
        assertThat(load("Sub", sub)).containsExactly("Sub" + FORGOTTEN);
    }

    @Test
    void reportsOverrideInAnnotatedSubclass() {
        Sketch sub = sub("Sub", "Base").with("find", FIND).with("get", FIND, lookup());

        load("Base", base);
        assertThat(load("Sub", sub)).containsExactly("Sub" + FORGOTTEN);

        weaver = new Weaver();
        load("Sub", sub);
        assertThat(load("Base", base)).containsExactly("Sub" + FORGOTTEN);
    }

    @Test
    void reportsMethodBehindABridge() {
        String text = "(Ljava/lang/Object;)Ljava/lang/Object;";
        load("Base", Sketch.ofClass("Base").with("find", text, lookup()));

        assertThat(load(
                        "Sub",
                        sub("Sub", "Base")
                                .with("find", FIND)
                                .with(Opcodes.ACC_BRIDGE | Opcodes.ACC_SYNTHETIC, "find", text)))
                .containsExactly("Sub" + FORGOTTEN);
    }

    @Test
    void leavesOthersAlone() {
        load("Base", base);

        assertThat(load("A", sub("A", "Base").with("find", FIND, lookup()))).isEmpty();
        assertThat(load("B", sub("B", "Base").withSuperCall(Opcodes.ACC_PUBLIC, "find", FIND)))
                .isEmpty();
        assertThat(load("C", sub("C", "Base").with("find", "()V"))).isEmpty();
        assertThat(load("D", sub("D", "Base").with(Opcodes.ACC_ABSTRACT, "find", FIND)))
                .isEmpty();
        assertThat(load("E$MockitoMock$1", sub("E$MockitoMock$1", "Base").with("find", FIND)))
                .isEmpty();
        assertThat(load("F", sub("F", "Elsewhere").with("find", FIND))).isEmpty();
    }

    @Test
    void leavesMethodsAloneThatNoSubclassOverridesOrAnswers() {
        load(
                "Base",
                Sketch.ofClass("Base")
                        .with(Opcodes.ACC_PRIVATE, "find", FIND, lookup())
                        .with("size", "()I", Note.of(Role.SIZE).named("users")));

        assertThat(load("Sub", sub("Sub", "Base").with("find", FIND).with("size", "()I")))
                .isEmpty();
    }

    @Test
    void rulesDecideAboutOverridesToo() {
        weaver = new Weaver(MethodRules.of(List.of("Sub#find"), List.of("Excluded")));
        load("Base", base);

        assertThat(weaver.weave(sub("Sub", "Base").with("find", FIND).classFile())
                        .reports())
                .hasOnlyElementsOfType(MethodReport.Woven.class)
                .hasSize(1);
        assertThat(load("Excluded", sub("Excluded", "Base").with("find", FIND))).isEmpty();
    }

    @Test
    void damagedClassesAreNoSubclasses() {
        byte[] classFile = sub("Sub", "Base").with("find", FIND).classFile();
        for (int length = 0; length < classFile.length; length++) {
            byte[] cut = Arrays.copyOf(classFile, length);
            String superName = ConstantPoolScan.superName(cut, ConstantPoolScan.scan(cut));
            assertThat(superName == null || superName.equals("Base")).isTrue();
        }
    }

    private static Note lookup() {
        return Note.of(Role.LOOKUP).named("users");
    }

    private static Sketch sub(String name, String superName) {
        return Sketch.of(Opcodes.ACC_PUBLIC, name, superName);
    }

    /** Loads a class as the agent does, and returns the messages. */
    private List<String> load(String name, Sketch type) {
        byte[] classFile = type.classFile();
        List<MethodReport> reports = new ArrayList<>(
                ConstantPoolScan.mentionsAnnotations(classFile)
                        ? weaver.weave(classFile).reports()
                        : weaver.overridesIn(name, classFile, ConstantPoolScan.scan(classFile)));
        reports.removeIf(report -> !(report instanceof MethodReport.Skipped));
        return reports.stream().map(MethodReport::toString).toList();
    }
}
