package io.trackedcache.weaver;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Decides: reads a class and tells which of its methods are lookups, of which caches, and which cannot be. */
final class ClassScan extends ClassVisitor {
    private final List<MethodScan> methods = new ArrayList<>();
    private String internalName = "";
    private String simpleName = "";
    private int majorVersion;
    private boolean isInterface;
    private boolean hasStaticInitializer;
    private boolean hasSupertypes;

    private ClassScan() {
        super(Opcodes.ASM9);
    }

    static ClassScan of(ClassReader reader) {
        ClassScan scan = new ClassScan();
        // The code is read for one number, the local variables in use; lines and frames tell nothing here.
        reader.accept(scan, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return scan;
    }

    List<Lookup> lookups() {
        List<Lookup> lookups = new ArrayList<>();
        for (MethodScan method : methods) {
            if (method.isLookup()) {
                lookups.add(method.lookup(simpleName));
            }
        }
        return lookups;
    }

    List<MethodReport> skipped() {
        List<MethodReport> skipped = new ArrayList<>();
        for (MethodScan method : methods) {
            Optional<MethodReport> report = method.skipped();
            if (report.isPresent()) {
                skipped.add(report.get());
            }
        }
        return skipped;
    }

    boolean knowsDynamicConstants() {
        return majorVersion >= Opcodes.V11;
    }

    boolean isInterface() {
        return isInterface;
    }

    /** Whether the JVM would compute another serialVersionUID if the class got a static initializer. */
    boolean wouldChangeSerialVersion() {
        return !hasStaticInitializer && hasSupertypes && !isInterface;
    }

    @Override
    public void visit(
            int version,
            int access,
            String name,
            @Nullable String signature,
            @Nullable String superName,
            String @Nullable [] interfaces) {
        majorVersion = version & 0xFFFF;
        isInterface = (access & Opcodes.ACC_INTERFACE) != 0;
        hasSupertypes = !"java/lang/Object".equals(superName) || (interfaces != null && interfaces.length > 0);
        internalName = name;
        simpleName = name.substring(name.lastIndexOf('/') + 1);
    }

    /** A nested class tells its simple name here; an anonymous one has none and keeps its binary name. */
    @Override
    public void visitInnerClass(String name, @Nullable String outerName, @Nullable String innerName, int access) {
        if (name.equals(internalName) && innerName != null) {
            simpleName = innerName;
        }
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        hasStaticInitializer |= name.equals("<clinit>");
        MethodScan method = new MethodScan(new MethodId(internalName.replace('/', '.'), name, descriptor), access);
        methods.add(method);
        return method;
    }
}
