package io.trackedcache.weaver;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.weaver.zoo.DescribedLookup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.Attribute;
import org.objectweb.asm.ByteVector;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LocalVariableAnnotationNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.ParameterNode;
import org.objectweb.asm.util.Textifier;
import org.objectweb.asm.util.TraceMethodVisitor;

/** Weaving keeps all attributes of classes and methods. */
class AttributesTest {

    @ParameterizedTest
    @ValueSource(ints = {50, 52, 54, 61})
    void keepsUnknownAttributes(int version) {
        ClassNode tree = described(version);
        tree.attrs = List.of(new Unknown("ofClass"));
        tree.fields.forEach(field -> field.attrs = List.of(new Unknown("ofField")));
        find(tree).attrs = List.of(new Unknown("ofMethod"));

        ClassNode woven = weave(tree);

        assertThat(attributes(woven.attrs)).containsExactly("ofClass");
        assertThat(attributes(find(woven).attrs)).containsExactly("ofMethod");
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 52, 54})
    void keepsStrictArithmetic(int version) {
        ClassNode tree = described(version);
        find(tree).access |= Opcodes.ACC_STRICT;

        assertThat(find(weave(tree)).access).isEqualTo(find(tree).access);
    }

    @ParameterizedTest
    @ValueSource(ints = {52, 61})
    void keepsParameterNames(int version) {
        ClassNode tree = described(version);
        find(tree).parameters =
                List.of(new ParameterNode("key", Opcodes.ACC_FINAL), new ParameterNode("values", Opcodes.ACC_MANDATED));

        assertThat(find(weave(tree)).parameters)
                .extracting(parameter -> parameter.name + parameter.access)
                .containsExactly("key" + Opcodes.ACC_FINAL, "values" + Opcodes.ACC_MANDATED);
    }

    @ParameterizedTest
    @ValueSource(ints = {52, 61})
    void keepsTypeAnnotationsInCode(int version) {
        ClassNode tree = described(version);

        List<LocalVariableAnnotationNode> woven = find(weave(tree)).visibleLocalVariableAnnotations;

        assertThat(woven)
                .extracting(annotation -> annotation.desc + annotation.values + annotation.index)
                .isNotEmpty()
                .containsExactlyElementsOf(find(tree).visibleLocalVariableAnnotations.stream()
                        .map(annotation -> annotation.desc + annotation.values + annotation.index)
                        .toList());
    }

    // A scope is compared by the instructions that it covers.
    @ParameterizedTest
    @ValueSource(ints = {52, 61})
    void keepsScopesOfVariables(int version) {
        ClassNode tree = described(version);

        assertThat(scopes(find(weave(tree))))
                .containsExactlyElementsOf(scopes(find(tree)))
                .isNotEmpty();
    }

    private static List<String> scopes(MethodNode method) {
        List<String> scopes = new ArrayList<>();
        method.localVariables.forEach(variable ->
                scopes.add(variable.name + variable.signature + instructionAfter(method, variable.start.getLabel())));
        return scopes;
    }

    /** Returns the instructions as text. The woven prologue ends before the first variable is loaded or stored. */
    private static String instructionAfter(MethodNode method, org.objectweb.asm.Label label) {
        Textifier text = new Textifier();
        TraceMethodVisitor trace = new TraceMethodVisitor(text);
        Arrays.stream(method.instructions.toArray())
                .dropWhile(instruction -> !(instruction instanceof org.objectweb.asm.tree.LabelNode node
                        && node.getLabel().equals(label)))
                .filter(instruction -> instruction.getOpcode() >= 0)
                .findFirst()
                .ifPresent(instruction -> instruction.accept(trace));
        return text.text.toString();
    }

    private static ClassNode described(int version) {
        return ClassFiles.tree(ClassFiles.withVersion(version, ClassFiles.of(DescribedLookup.class)));
    }

    private static MethodNode find(ClassNode tree) {
        return tree.methods.stream()
                .filter(method -> method.name.equals("find"))
                .findFirst()
                .orElseThrow();
    }

    private static ClassNode weave(ClassNode tree) {
        ClassWriter writer = new ClassWriter(0);
        tree.accept(writer);
        return ClassFiles.tree(ClassFiles.weave(writer.toByteArray()));
    }

    private static List<String> attributes(List<Attribute> attributes) {
        return attributes.stream().map(attribute -> attribute.type).toList();
    }

    /** An attribute that no tool knows, with some content. */
    private static final class Unknown extends Attribute {
        Unknown(String name) {
            super(name);
        }

        @Override
        protected ByteVector write(ClassWriter writer, byte[] code, int length, int maxStack, int maxLocals) {
            return new ByteVector().putInt(42);
        }
    }
}
