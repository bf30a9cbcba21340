package io.trackedcache.weaver;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** A visitor that passes tracked methods through an {@link Emitter} for each of their roles, and copies all others. */
final class TrackedWeaver extends ClassVisitor {
    private static final String INITIALIZER = "<clinit>";
    private static final String NO_RESULT = "()V";

    private final List<Tracked> tracked;
    private final ClassFacts type;
    private final ProbeLinkage linkage;
    private boolean hasInitializer;

    TrackedWeaver(ClassVisitor next, List<Tracked> tracked, ClassFacts type, ProbeLinkage linkage) {
        super(Opcodes.ASM9, next);
        this.tracked = tracked;
        this.type = type;
        this.linkage = linkage;
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        MethodVisitor code = super.visitMethod(access, name, descriptor, signature, exceptions);
        hasInitializer |= name.equals(INITIALIZER);
        List<Tracked> roles = rolesOf(name, descriptor);
        List<Tracked> counters = countersIn(name, descriptor);
        Type result = Type.getReturnType(descriptor);
        int own = type.maxLocals(name, descriptor);
        int free = own + (counters.isEmpty() ? 0 : CounterEmitter.variables(result)) + variables(roles);
        // From the last role to the first, so that the emitter that visits the code first has the first variables.
        for (int i = roles.size() - 1; i >= 0; i--) {
            free -= variables(roles.get(i));
            code = emitter(code, roles.get(i), free);
        }
        return counters.isEmpty() ? code : new CounterEmitter(code, counters, linkage, result, own);
    }

    @Override
    public void visitEnd() {
        if (!hasInitializer && !countersIn(INITIALIZER, NO_RESULT).isEmpty()) {
            addInitializer();
        }
        super.visitEnd();
    }

    private void addInitializer() {
        MethodVisitor code = visitMethod(Opcodes.ACC_STATIC, INITIALIZER, NO_RESULT, null, null);
        code.visitCode();
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    private int variables(List<Tracked> roles) {
        int sum = 0;
        for (Tracked role : roles) {
            sum += variables(role);
        }
        return sum;
    }

    /** One variable for the token or two for what a predicate checks, and one for the probe if that is no constant. */
    private int variables(Tracked role) {
        int own = role.role().isPredicate()
                ? CheckedEntry.of(role).variables()
                : role.role().isAroundBody() ? 1 : 0;
        return own + (linkage.isConstant() ? 0 : 1);
    }

    private Emitter emitter(MethodVisitor code, Tracked role, int variable) {
        Emitter.Woven woven = new Emitter.Woven(role, linkage, type.hasFrames(), variable, variables(role));
        if (role.role() == Role.SIZE) {
            return new SizeEmitter(code, woven);
        }
        return role.role().isPredicate() ? new PredicateEmitter(code, woven) : new AroundEmitter(code, woven);
    }

    /** Whether code of a method announces a member; not if an optimizer has reused the variable of {@code this}. */
    private boolean isAnnouncedIn(Tracked member, String name, String descriptor) {
        return member.isAnnouncedIn(name, descriptor)
                && !(InstanceSources.isReading(name, descriptor) && type.overwritesThis(name, descriptor));
    }

    private List<Tracked> countersIn(String name, String descriptor) {
        List<Tracked> counters = new ArrayList<>(0);
        for (Tracked member : tracked) {
            if (member.role().isOfOwnCounters() && isAnnouncedIn(member, name, descriptor)) {
                counters.add(member);
            }
        }
        return counters;
    }

    /** Puts the lookup last, so that it encloses the other roles: a load of the same method runs within it. */
    private List<Tracked> rolesOf(String name, String descriptor) {
        List<Tracked> roles = new ArrayList<>();
        List<Tracked> lookups = new ArrayList<>();
        for (Tracked method : tracked) {
            boolean isSize = method.role() == Role.SIZE && isAnnouncedIn(method, name, descriptor);
            if (isSize || (!method.isAnnounced() && method.isOf(name, descriptor))) {
                (method.role() == Role.LOOKUP ? lookups : roles).add(method);
            }
        }
        roles.addAll(lookups);
        return roles;
    }
}
