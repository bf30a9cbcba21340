package io.trackedcache.audit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;

/** Finds the counter updates in the methods of one class, protected or not. */
final class UpdateFinder {
    /**
     * The field by which collections detect concurrent modification. It is best-effort by design, so it is not
     * reported.
     */
    private static final String MODIFICATIONS = "modCount";

    private final AuditedClass type;
    private final PlainMaps maps;
    private final AddingFunctions sums;

    UpdateFinder(AuditedClass type) {
        this.type = type;
        this.maps = new PlainMaps(type.type());
        this.sums = new AddingFunctions(type);
    }

    /** Whether the method both calculates and stores. Few methods do, and only these are analyzed. */
    boolean mayFindIn(MethodNode method) {
        boolean calculates = false;
        boolean stores = false;
        for (AbstractInsnNode instruction : method.instructions) {
            calculates |= calculates(instruction);
            stores |= stores(instruction);
        }
        return calculates && stores;
    }

    private static boolean calculates(AbstractInsnNode instruction) {
        int opcode = instruction.getOpcode();
        if (instruction instanceof MethodInsnNode call) {
            return Numbers.adds(call.owner, call.name)
                    || Numbers.changes(call.owner, call.name)
                    || Numbers.selects(call.owner, call.name)
                    || MapCalls.updates(call); // The function calculates.
        }
        return Numbers.adds(opcode)
                || Numbers.subtracts(opcode)
                || Numbers.combines(opcode)
                || Numbers.negates(opcode)
                || Comparisons.isOrder(instruction)
                || opcode == Opcodes.IINC;
    }

    private boolean stores(AbstractInsnNode instruction) {
        if (instruction instanceof MethodInsnNode call) {
            return MapCalls.writes(call)
                    || MapCalls.updates(call)
                    || Holders.sets(call)
                    || type.accessors().isSetter(call);
        }
        return writes(instruction) || Numbers.isElementStore(instruction.getOpcode());
    }

    private static boolean writes(AbstractInsnNode instruction) {
        int opcode = instruction.getOpcode();
        if (opcode != Opcodes.PUTFIELD && opcode != Opcodes.PUTSTATIC) {
            return false;
        }
        String descriptor = ((FieldInsnNode) instruction).desc;
        return Numbers.areOf(descriptor) || Numbers.isFlag(descriptor);
    }

    List<Update> findIn(MethodFlow flow) throws AnalyzerException {
        List<Update> updates = new ArrayList<>();
        int at = 0;
        for (AbstractInsnNode instruction : flow.method().instructions) {
            FlowFrame known = flow.before(at);
            Update update = known == null ? null : updateBy(instruction, at, known, flow);
            if (update != null) {
                updates.add(update);
            }
            at++;
        }
        return updates;
    }

    private @Nullable Update updateBy(AbstractInsnNode instruction, int at, FlowFrame known, MethodFlow flow)
            throws AnalyzerException {
        if (writes(instruction)) {
            FieldInsnNode field = (FieldInsnNode) instruction;
            boolean isStatic = field.getOpcode() == Opcodes.PUTSTATIC;
            return fieldUpdate(
                    at, isStatic ? new Source.TheClass() : known.top(1).source(), field, known.top(0), flow);
        }
        if (Numbers.isElementStore(instruction.getOpcode())) {
            Source element =
                    new Source.Element(known.top(2).source(), known.top(1).source());
            Change change = known.top(0).changeOf(element);
            return change == null ? null : Update.of(at, element, Kind.ARRAY_ELEMENT, change, typeOfStore(instruction));
        }
        return instruction instanceof MethodInsnNode call ? updateBy(call, at, known, flow) : null;
    }

    private static String typeOfStore(AbstractInsnNode store) {
        return store.getOpcode() == Opcodes.DASTORE || store.getOpcode() == Opcodes.FASTORE ? "D" : "J";
    }

    private @Nullable Update fieldUpdate(
            int at, Source object, FieldInsnNode access, AbstractValue value, MethodFlow flow) {
        Source.Field field = new Source.Field(object, access.owner, access.name, access.desc);
        Change change = changeOf(field, value, at, flow);
        if (change == null || field.name().equals(MODIFICATIONS) || isHashCode(change, flow)) {
            return null;
        }
        if (type.isVolatile(field)) {
            return Update.of(at, field, Kind.VOLATILE_FIELD, change);
        }
        return Update.of(at, field, field.isStatic() ? Kind.STATIC_FIELD : Kind.FIELD, change);
    }

    private static @Nullable Change changeOf(Source.Field field, AbstractValue value, int at, MethodFlow flow) {
        Change change = value.changeOf(field);
        return change == null && Comparisons.decide(flow, at, field, value) ? Change.EXTREME : change;
    }

    /** A hash code that is computed from 0 and kept is the same, whichever thread writes it. */
    private static boolean isHashCode(Change change, MethodFlow flow) {
        return change == Change.OTHER && flow.method().name.equals("hashCode");
    }

    private @Nullable Update updateBy(MethodInsnNode call, int at, FlowFrame known, MethodFlow flow)
            throws AnalyzerException {
        FieldInsnNode field = type.accessors().fieldOf(call);
        if (field != null && type.accessors().isSetter(call)) {
            boolean isStatic = call.getOpcode() == Opcodes.INVOKESTATIC;
            return fieldUpdate(
                    at, isStatic ? new Source.TheClass() : known.top(1).source(), field, known.top(0), flow);
        }
        if (Holders.sets(call)) {
            return Holders.updateBy(call, at, known);
        }
        if (MapCalls.writes(call)) {
            Source entry = new Source.Entry(known.top(2).source(), known.top(1).source());
            Change change = known.top(0).changeOf(entry);
            return change == null ? null : Update.of(at, entry, Kind.MAP_ENTRY, change, boxedBefore(call));
        }
        return MapCalls.updates(call) ? plainMapUpdate(call, at, known) : null;
    }

    /** Returns the type of the number that is put: the code boxes it right before. */
    private static String boxedBefore(MethodInsnNode put) {
        AbstractInsnNode before = put.getPrevious();
        boolean isFraction = before instanceof MethodInsnNode boxing && Advice.isFraction("L" + boxing.owner + ";");
        return isFraction ? "D" : "J";
    }

    private @Nullable Update plainMapUpdate(MethodInsnNode call, int at, FlowFrame known) throws AnalyzerException {
        int arguments = Type.getArgumentTypes(call.desc).length;
        Update update = Update.of(at, known.top(arguments).source(), Kind.PLAIN_MAP_ENTRY, Change.SUM, "J");
        boolean isPlain = update != null && maps.plainMapIn(update.field()) != null;
        return isPlain && sums.include(known.top(0), call.name) ? update : null;
    }

    /** Returns the simple name of the plain map that is updated. */
    String plainMapOf(Update update) {
        String plainMap = maps.plainMapIn(update.field());
        return plainMap == null ? "map" : plainMap;
    }
}
