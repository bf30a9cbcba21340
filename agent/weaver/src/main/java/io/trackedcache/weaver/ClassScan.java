package io.trackedcache.weaver;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Decides: reads a class and tells which of its methods are tracked, for which caches, and which cannot be. */
final class ClassScan extends ClassVisitor {
    private static final int MOST_SIZE_OF_FRAMES = 1 << 22;

    private final List<MethodScan> methods = new ArrayList<>();
    private final NameGetters nameGetters = new NameGetters();
    private final List<Tracked> tracked = new ArrayList<>();
    private final List<Tracked> staticSizes = new ArrayList<>();
    private final List<MethodReport> skipped = new ArrayList<>();
    private final List<WovenClass.Unfollowed> unfollowed = new ArrayList<>();
    private final Set<String> fields = new HashSet<>();
    private final AnnotationValues ofClass = new AnnotationValues();
    private CacheNames names = new CacheNames(ofClass, "", List.of());
    private String internalName = "";
    private String simpleName = "";
    private int majorVersion;
    private long sizeOfFrames;
    private boolean isInterface;
    private boolean isGroovyTrait;
    private boolean hasStaticInitializer;
    private boolean hasSupertypes;
    private boolean signals;
    private boolean tells;

    private ClassScan() {
        super(Opcodes.ASM9);
    }

    static ClassScan of(ClassReader reader, MethodRules rules) {
        ClassScan scan = new ClassScan();
        // The code is read for a few facts; lines and variables tell nothing here, and frames are but counted.
        reader.accept(scan, ClassReader.SKIP_DEBUG);
        scan.decide(rules);
        return scan;
    }

    List<Tracked> tracked() {
        return tracked;
    }

    /** The caches of loads that are left as they are. */
    List<WovenClass.Unfollowed> unfollowed() {
        return unfollowed;
    }

    /** The static methods that tell a size; nothing is emitted into them, nor for them alone. */
    List<Tracked> staticSizes() {
        return staticSizes;
    }

    List<MethodReport> skipped() {
        return skipped;
    }

    /** The local variables that a method uses. */
    int maxLocals(String name, String descriptor) {
        for (MethodScan method : methods) {
            if (method.method().name().equals(name)
                    && method.method().descriptor().equals(descriptor)) {
                return method.maxLocals();
            }
        }
        return 0;
    }

    boolean knowsDynamicConstants() {
        return majorVersion >= Opcodes.V11;
    }

    boolean knowsClassConstants() {
        return majorVersion >= Opcodes.V1_5;
    }

    boolean hasFrames() {
        return majorVersion >= Opcodes.V1_6;
    }

    boolean isInterface() {
        return isInterface;
    }

    boolean hasField(String name) {
        return fields.contains(name);
    }

    String internalName() {
        return internalName;
    }

    /** Whether the JVM would compute another serialVersionUID if the class got a static initializer. */
    boolean wouldChangeSerialVersion() {
        return !hasStaticInitializer && hasSupertypes && !isInterface;
    }

    private void decide(MethodRules rules) {
        for (MethodScan method : methods) {
            signals |= method.signals();
            rules.addTo(method);
            tells |= method.tells();
            nameGetters.addIfOne(internalName, isInterface, method);
        }
        skipped.addAll(nameGetters.skipped());
        names = new CacheNames(ofClass, simpleName, methods);
        for (MethodScan method : methods) {
            for (Map.Entry<Role, AnnotationValues> role : method.roles().entrySet()) {
                decide(method, role.getKey(), role.getValue(), rules);
            }
        }
        skipStaticSizesWithoutOthers();
    }

    private void decide(MethodScan method, Role role, AnnotationValues values, MethodRules rules) {
        Reason obstacle = rules.isExcluded(method.method()) ? Reason.EXCLUDED : obstacle(method, role, values);
        if (obstacle == null) {
            addIfSmall(method, role, values);
        } else {
            skip(method, role, values, obstacle);
        }
    }

    private void addIfSmall(MethodScan method, Role role, AnnotationValues values) {
        Tracked candidate = new Tracked(
                method.method(),
                role,
                method.access(),
                internalName,
                isInterface,
                names.of(role, values),
                values,
                role.isOfCache() ? nameGetters.first() : null);
        if (hasRoomForFrames(method) && ProbeText.fits(candidate)) {
            add(candidate);
        } else {
            skip(method, role, values, Reason.TOO_LARGE);
        }
    }

    /**
     * A frame names all variables below those of the emitter, and a class file can demand many of both with few bytes.
     */
    private boolean hasRoomForFrames(MethodScan method) {
        long withThese = sizeOfFrames + (hasFrames() ? method.sizeOfFrames() : 0);
        if (withThese > MOST_SIZE_OF_FRAMES) {
            return false;
        }
        sizeOfFrames = withThese;
        return true;
    }

    private void skip(MethodScan method, Role role, AnnotationValues values, Reason reason) {
        skipped.add(new MethodReport.Skipped(method.method(), role, reason, method.isIncludedByChance()));
        if (role == Role.LOAD && (reason == Reason.REACTIVE || reason == Reason.SUSPENDING)) {
            CacheRef cache = names.of(role, values);
            unfollowed.add(new WovenClass.Unfollowed(cache.manager(), cache.name()));
        }
    }

    private void add(Tracked method) {
        boolean isStaticSize = method.role() == Role.SIZE && method.isStatic();
        (isStaticSize ? staticSizes : tracked).add(method);
    }

    /** They need a way to the runtime, and that is one of the others. */
    private void skipStaticSizesWithoutOthers() {
        if (tracked.isEmpty()) {
            for (Tracked size : staticSizes) {
                skipped.add(new MethodReport.Skipped(size.method(), Role.SIZE, Reason.SIZE_ALONE));
            }
            staticSizes.clear();
        }
    }

    private @Nullable Reason obstacle(MethodScan method, Role role, AnnotationValues values) {
        Reason ofMethod = method.obstacle();
        if (ofMethod != null) {
            // What the interface of a trait declares, with its annotations, stands in a class of the trait's own.
            return ofMethod == Reason.ABSTRACT && isGroovyTrait ? Reason.BRIDGE : ofMethod;
        }
        Reason ofRole = method.obstacle(role, values, signals, tells);
        if (!role.isOfCache()) {
            return ofRole;
        }
        if (values.hasBlankName() || names.hasBlankName()) {
            return Reason.BLANK_NAME;
        }
        return ofRole != null ? ofRole : obstacleOfClass(method, role, values);
    }

    private @Nullable Reason obstacleOfClass(MethodScan method, Role role, AnnotationValues values) {
        if (nameGetters.count() > 1) {
            return Reason.TWO_NAMES;
        }
        boolean needsHandle = role == Role.SIZE || nameGetters.count() > 0;
        if (needsHandle && majorVersion < Opcodes.V1_7) {
            return Reason.OLD_CLASS_FILE;
        }
        if (role == Role.SIZE && isInterface && !method.is(Opcodes.ACC_STATIC)) {
            return Reason.SIZE_OF_INTERFACE;
        }
        if (role == Role.SIZE && constructorsStoreOverThis()) {
            return Reason.OBFUSCATED;
        }
        return role == Role.LOOKUP ? null : names.obstacle(values, nameGetters.count() > 0);
    }

    private boolean constructorsStoreOverThis() {
        for (MethodScan method : methods) {
            if (method.isConstructor() && method.storesOverThis()) {
                return true;
            }
        }
        return false;
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
    public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        isGroovyTrait |= descriptor.equals("Lgroovy/transform/Trait;");
        return descriptor.equals(Annotations.LOOKUP) ? ofClass : null;
    }

    @Override
    public @Nullable FieldVisitor visitField(
            int access, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
        fields.add(name);
        return nameGetters.field(internalName, access, name, descriptor);
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
