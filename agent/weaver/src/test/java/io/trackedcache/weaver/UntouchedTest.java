package io.trackedcache.weaver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.trackedcache.weaver.zoo.DebuggedLookup;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

/** Reflection, debuggers and stack traces show a woven class as they show it unwoven. */
class UntouchedTest {

    static List<String> zoo() {
        return ClassFiles.zoo();
    }

    @ParameterizedTest
    @MethodSource("zoo")
    void reflectionSeesTheSameMembers(String name) throws ClassNotFoundException {
        assertThat(members(WeavingLoader.ofZoo().load(name)))
                .containsExactlyInAnyOrderElementsOf(members(Class.forName(name)));
    }

    @ParameterizedTest
    @MethodSource("zoo")
    void reflectionSeesTheSameMethodsOfOldClassFiles(String name) {
        ClassNode original = ClassFiles.tree(ClassFiles.of(name));
        ClassNode woven = ClassFiles.tree(ClassFiles.weave(ClassFiles.withVersion(54, ClassFiles.of(name))));

        assertThat(declarations(woven)).containsExactlyElementsOf(declarations(original));
    }

    @ParameterizedTest
    @MethodSource("zoo")
    void debuggersSeeTheSameLinesAndVariables(String name) {
        ClassNode original = ClassFiles.tree(ClassFiles.of(name));
        ClassNode woven = ClassFiles.tree(ClassFiles.weave(ClassFiles.of(name)));

        assertThat(woven.sourceFile).isEqualTo(original.sourceFile);
        assertThat(debugTables(woven)).containsExactlyElementsOf(debugTables(original));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short"})
    void stackTracesShowTheSameLines(String key) {
        Woven woven = Woven.load(DebuggedLookup.class);

        Throwable expected = catchThrowable(() -> DebuggedLookup.find(key));
        Throwable thrown = catchThrowable(() -> woven.call("find", key));

        assertThat(thrown).hasSameClassAs(expected).hasMessage(expected.getMessage());
        assertThat(framesInLookup(thrown)).hasSize(1).isEqualTo(framesInLookup(expected));
    }

    private static List<String> framesInLookup(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().equals(DebuggedLookup.class.getName()))
                .map(frame -> frame.getMethodName() + "(" + frame.getFileName() + ":" + frame.getLineNumber() + ")")
                .toList();
    }

    private static List<String> members(Class<?> type) {
        Stream<String> methods = Arrays.stream(type.getDeclaredMethods()).map(UntouchedTest::describe);
        Stream<String> constructors =
                Arrays.stream(type.getDeclaredConstructors()).map(Constructor::toGenericString);
        Stream<String> fields = Arrays.stream(type.getDeclaredFields())
                .filter(field -> !isAddedSerialVersion(field))
                .map(Field::toGenericString);
        return Stream.of(Stream.of(describe(type)), methods, constructors, fields)
                .flatMap(members -> members)
                .toList();
    }

    /** Whether a class that gets a static initializer, for static counters, keeps its version by this field. */
    static boolean isAddedSerialVersion(Field field) {
        return field.isSynthetic() && field.getName().equals("serialVersionUID");
    }

    private static String describe(AnnotatedElement element) {
        String declaration = element instanceof Method method ? method.toGenericString() : element.toString();
        return declaration + Arrays.toString(element.getAnnotations());
    }

    private static List<String> declarations(ClassNode type) {
        return type.methods.stream()
                .filter(method -> !method.name.equals("<clinit>"))
                .map(method -> method.access + method.name + method.desc + method.signature + method.exceptions)
                .toList();
    }

    private static List<String> debugTables(ClassNode type) {
        return type.methods.stream()
                .map(UntouchedTest::debugTables)
                .filter(tables -> !tables.equals("<clinit>[]"))
                .toList();
    }

    private static String debugTables(MethodNode method) {
        List<Object> tables = new ArrayList<>();
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof LineNumberNode line) {
                tables.add(line.line);
            }
        }
        if (method.localVariables != null) {
            method.localVariables.forEach(
                    variable -> tables.add(variable.name + variable.desc + variable.signature + variable.index));
        }
        return method.name + tables;
    }
}
