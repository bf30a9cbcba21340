package io.trackedcache.weaver;

import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * A search among super types before the application runs. It loads what searches need: to load it later could deadlock.
 */
final class SuperTypeRehearsal implements ClassFileSource {
    private static final String METHOD = "get";
    private static final String DESCRIPTOR = "()Ljava/lang/Object;";

    /** Finds the method of a class that implements {@code Supplier}. */
    static InheritedMethods run() {
        MethodRules rules = MethodRules.of(List.of("java.util.function.Supplier#" + METHOD), List.of());
        byte[] classFile = LinkRehearsal.classFile();
        SuperTypes types = new SuperTypes(rules, new SuperTypeRehearsal());
        ClassLoader loader = ClassLoader.getPlatformClassLoader();
        InheritedMethods found = types.of(loader, "", classFile, ConstantPoolScan.scan(classFile));
        for (MethodFacts method : ClassScan.read(new ClassReader(classFile)).methods()) {
            var unused = found.rulesFor(method);
        }
        return found;
    }

    /** Returns the class file of {@code Supplier}, as far as it matters, without asking a class loader. */
    @Override
    public byte[] read(ClassLoader loader, String name) {
        ClassWriter writer = new ClassWriter(0);
        int access = Opcodes.ACC_PUBLIC | Opcodes.ACC_ABSTRACT;
        writer.visit(Opcodes.V11, access | Opcodes.ACC_INTERFACE, name, null, "java/lang/Object", null);
        writer.visitMethod(access, METHOD, DESCRIPTOR, null, null).visitEnd();
        return writer.toByteArray();
    }
}
