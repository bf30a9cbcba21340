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
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Decides: reads a class and tells which of its methods are tracked, for which caches, and which cannot be. */
final class ClassScan extends ClassVisitor {
    private final List<MethodScan> methods = new ArrayList<>();
    private final List<Handle> nameGetters = new ArrayList<>();
    private final List<Tracked> tracked = new ArrayList<>();
    private final List<Tracked> staticSizes = new ArrayList<>();
    private final List<MethodReport> skipped = new ArrayList<>();
    private final List<WovenClass.Unfollowed> unfollowed = new ArrayList<>();
    private AnnotationValues ofClass = new AnnotationValues();
    private String internalName = "";
    private String simpleName = "";
    private int majorVersion;
    private boolean isInterface;
    private boolean hasStaticInitializer;
    private boolean hasSupertypes;
    private boolean signals;
    private boolean tells;

    private ClassScan() {
        super(Opcodes.ASM9);
    }

    static ClassScan of(ClassReader reader, MethodRules rules) {
        ClassScan scan = new ClassScan();
        // The code is read for a few facts; lines and frames tell nothing here.
        reader.accept(scan, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
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

    boolean isInterface() {
        return isInterface;
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
        }
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
            add(new Tracked(
                    method.method(),
                    role,
                    method.access(),
                    internalName,
                    isInterface,
                    cache(role, values),
                    values,
                    nameGetters.isEmpty() ? null : nameGetters.get(0)));
        } else {
            skipped.add(new MethodReport.Skipped(method.method(), role, obstacle));
            if (role == Role.LOAD && (obstacle == Reason.REACTIVE || obstacle == Reason.SUSPENDING)) {
                CacheRef cache = cache(role, values);
                unfollowed.add(new WovenClass.Unfollowed(cache.manager(), cache.name()));
            }
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
            return ofMethod;
        }
        if (values.hasBlankName() || ofClass.hasBlankName()) {
            return Reason.BLANK_NAME;
        }
        Reason ofRole = method.obstacle(role, values, signals, tells);
        return ofRole != null ? ofRole : obstacleOfClass(method, role, values);
    }

    private @Nullable Reason obstacleOfClass(MethodScan method, Role role, AnnotationValues values) {
        if (nameGetters.size() > 1) {
            return Reason.TWO_NAMES;
        }
        boolean needsHandle = role == Role.SIZE || !nameGetters.isEmpty();
        if (needsHandle && majorVersion < Opcodes.V1_7) {
            return Reason.OLD_CLASS_FILE;
        }
        if (role == Role.SIZE && isInterface && !method.is(Opcodes.ACC_STATIC)) {
            return Reason.SIZE_OF_INTERFACE;
        }
        if (role == Role.SIZE && constructorsStoreOverThis()) {
            return Reason.OBFUSCATED;
        }
        return role == Role.LOOKUP ? null : obstacleOfDefaultCache(values);
    }

    private @Nullable Reason obstacleOfDefaultCache(AnnotationValues values) {
        int caches = cachesMeant(values).size();
        if (caches > 1) {
            return Reason.AMBIGUOUS_CACHE;
        }
        boolean isNamed = !values.name().isEmpty() || !ofClass.name().isEmpty() || !nameGetters.isEmpty();
        return caches == 0 && !isNamed ? Reason.NO_CACHE : null;
    }

    private boolean constructorsStoreOverThis() {
        for (MethodScan method : methods) {
            if (method.isConstructor() && method.storesOverThis()) {
                return true;
            }
        }
        return false;
    }

    private CacheRef cache(Role role, AnnotationValues values) {
        return role == Role.LOOKUP ? cacheOfLookup(values) : cacheOfOther(values);
    }

    private CacheRef cacheOfLookup(AnnotationValues values) {
        return new CacheRef(
                firstNamed(values.manager(), ofClass.manager(), CacheRef.DEFAULT_MANAGER),
                firstNamed(values.name(), ofClass.name(), simpleName));
    }

    /** That of the lookups, as far as nothing else is said. */
    private CacheRef cacheOfOther(AnnotationValues values) {
        for (CacheRef cache : cachesMeant(values)) {
            return new CacheRef(values.manager().isEmpty() ? cache.manager() : values.manager(), cache.name());
        }
        return cacheOfLookup(values);
    }

    /** Those of the lookups that what is said does not rule out; with a manager alone, another one of that manager. */
    private Set<CacheRef> cachesMeant(AnnotationValues values) {
        Set<CacheRef> caches = cachesOfLookups();
        if (!values.name().isEmpty()) {
            caches.removeIf(cache -> !values.name().equals(cache.name())
                    || (!values.manager().isEmpty() && !values.manager().equals(cache.manager())));
        }
        return caches;
    }

    private Set<CacheRef> cachesOfLookups() {
        Set<CacheRef> caches = new HashSet<>();
        for (MethodScan method : methods) {
            AnnotationValues lookup = method.roles().get(Role.LOOKUP);
            if (lookup != null) {
                caches.add(cacheOfLookup(lookup));
            }
        }
        return caches;
    }

    private static String firstNamed(String first, String second, String third) {
        if (!first.isEmpty()) {
            return first;
        }
        return second.isEmpty() ? third : second;
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
        return descriptor.equals(Annotations.LOOKUP) ? ofClass : null;
    }

    @Override
    public @Nullable FieldVisitor visitField(
            int access, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
        return new NameField(access, name, descriptor);
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        hasStaticInitializer |= name.equals("<clinit>");
        MethodScan method = new MethodScan(new MethodId(internalName.replace('/', '.'), name, descriptor), access);
        methods.add(method);
        return method;
    }

    @Override
    public void visitEnd() {
        for (MethodScan method : methods) {
            if (method.namesInstances()) {
                addNameGetter(method);
            }
        }
    }

    private void addNameGetter(MethodScan method) {
        String descriptor = method.method().descriptor();
        boolean isGetter = descriptor.startsWith("()") && !descriptor.endsWith("V");
        if (!isGetter || method.is(Opcodes.ACC_STATIC)) {
            skipped.add(new MethodReport.Skipped(method.method(), Role.LOOKUP, Reason.NAME_METHOD));
        } else if (!isOfJdk(Type.getReturnType(descriptor))) {
            skipped.add(new MethodReport.Skipped(method.method(), Role.LOOKUP, Reason.NAME_TYPE));
        } else if (!method.is(Opcodes.ACC_BRIDGE)) {
            nameGetters.add(
                    Tracked.handle(internalName, method.method().name(), descriptor, method.access(), isInterface));
        }
    }

    /**
     * The JVM resolves the type together with the constant; one that is missing would be an error in the application.
     */
    private static boolean isOfJdk(Type type) {
        return type.getSort() != Type.OBJECT
                ? type.getSort() != Type.ARRAY
                : type.getInternalName().startsWith("java/");
    }

    /** Looks whether a field names the cache of its instance. */
    private final class NameField extends FieldVisitor {
        private final int access;
        private final String name;
        private final String descriptor;

        NameField(int access, String name, String descriptor) {
            super(Opcodes.ASM9);
            this.access = access;
            this.name = name;
            this.descriptor = descriptor;
        }

        @Override
        public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
            if (annotation.equals(Annotations.NAME)) {
                addNameField();
            }
            return null;
        }

        private void addNameField() {
            MethodId field = new MethodId(internalName.replace('/', '.'), name, "()" + descriptor);
            if ((access & Opcodes.ACC_STATIC) != 0) {
                skipped.add(new MethodReport.Skipped(field, Role.LOOKUP, Reason.NAME_FIELD));
            } else if (!isOfJdk(Type.getType(descriptor))) {
                skipped.add(new MethodReport.Skipped(field, Role.LOOKUP, Reason.NAME_TYPE));
            } else {
                nameGetters.add(new Handle(Opcodes.H_GETFIELD, internalName, name, descriptor, false));
            }
        }
    }
}
