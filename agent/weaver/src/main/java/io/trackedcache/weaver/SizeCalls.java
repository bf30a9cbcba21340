package io.trackedcache.weaver;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** What the calls in the code of a size method return, and which sources of its number they show. */
final class SizeCalls {
    private static final Set<String> PLAIN = Set.of(
            "java/lang/String",
            "java/lang/Boolean",
            "java/lang/Character",
            "java/lang/Byte",
            "java/lang/Short",
            "java/lang/Integer",
            "java/lang/Long",
            "java/lang/Float",
            "java/lang/Double",
            "java/lang/Number",
            "java/math/BigInteger",
            "java/math/BigDecimal");

    /** The classes whose static methods only compute. */
    private static final Set<String> COMPUTING = Set.of("java/lang/Math", "java/lang/StrictMath");

    private static final Set<String> VIEWS = Set.of(
            "asMap",
            "synchronous",
            "values",
            "entrySet",
            "sequencedValues",
            "sequencedEntrySet",
            "descendingMap",
            "reversed");
    private static final Set<String> KEYS =
            Set.of("keySet", "keys", "navigableKeySet", "descendingKeySet", "sequencedKeySet");
    private static final Set<String> ITERATORS = Set.of("iterator", "listIterator", "descendingIterator", "elements");
    private static final Set<String> NEXT = Set.of("next", "nextElement", "previous");
    private static final Set<String> BY_INDEX = Set.of("get", "elementAt", "getAcquire", "getPlain", "getOpaque");
    private static final Set<String> SAME_ELEMENTS = Set.of(
            "filter",
            "sorted",
            "distinct",
            "limit",
            "skip",
            "parallel",
            "sequential",
            "unordered",
            "peek",
            "takeWhile",
            "dropWhile");
    private static final Set<String> TO_NUMBERS = Set.of("mapToInt", "mapToLong", "mapToDouble");

    private final SizeCode code;
    private final SizeSources sources;

    SizeCalls(SizeCode code) {
        this.code = code;
        this.sources = code.sources();
    }

    /** Whether a value of the type is a number or a text, which no two instances share. */
    static boolean isPlain(Type type) {
        return isPrimitive(type) || (type.getSort() == Type.OBJECT && PLAIN.contains(type.getInternalName()));
    }

    /** Whether a value of the type is a number or a boolean. */
    static boolean isNumber(Type type) {
        boolean isText = type.getSort() == Type.OBJECT && type.getInternalName().equals("java/lang/String");
        return isPlain(type) && !isText;
    }

    private static boolean isPrimitive(Type type) {
        return type.getSort() >= Type.BOOLEAN && type.getSort() <= Type.DOUBLE;
    }

    /** Returns what is known of the result of a call; null for void. */
    @Nullable
    SizeValue call(MethodInsnNode call, List<SizeValue> arguments) {
        Type result = Type.getReturnType(call.desc);
        if (result.getSort() == Type.VOID || isDropped(call)) {
            // What it leaves in a field is the instance's own; what it leaves elsewhere is not read back unseen.
            for (SizeValue argument : arguments) {
                sources.addElementOf(argument);
            }
            return result.getSort() == Type.VOID ? null : SizeValue.UNCLEAR.withSize(result.getSize());
        }
        if (isIncidental(call.owner)) {
            return isNumber(result) ? SizeValue.number(result.getSize()) : SizeValue.UNCLEAR;
        }
        return call.getOpcode() == Opcodes.INVOKESTATIC
                ? ofStatic(call, arguments, result)
                : ofInstance(call, arguments.get(0), arguments, result);
    }

    /** Whether the objects of a class are used beside the entries: locks, logs and clocks. */
    private static boolean isIncidental(String owner) {
        String simple = owner.substring(owner.lastIndexOf('/') + 1);
        return owner.startsWith("java/util/concurrent/locks/")
                || owner.startsWith("java/time/")
                || simple.equals("Log")
                || simple.endsWith("Logger")
                || simple.endsWith("Clock")
                || simple.endsWith("Ticker");
    }

    /** Whether the next instruction drops the result, as after a cleanup that returns how much it removes. */
    private static boolean isDropped(AbstractInsnNode call) {
        @Nullable AbstractInsnNode next = call.getNext();
        while (next != null && next.getOpcode() < 0) {
            next = next.getNext();
        }
        return next != null && (next.getOpcode() == Opcodes.POP || next.getOpcode() == Opcodes.POP2);
    }

    private SizeValue ofStatic(MethodInsnNode call, List<SizeValue> arguments, Type result) {
        if (code.isOwn(call.owner)) {
            @Nullable MethodNode method = code.method(call.name, call.desc);
            return method == null ? code.unclear(result) : sized(code.follow(method, arguments), result);
        }
        switch (call.owner + '.' + call.name) {
            case "java/util/Objects.requireNonNull" -> {
                return arguments.get(0);
            }
            case "java/util/Objects.isNull", "java/util/Objects.nonNull" -> {
                return SizeValue.ONE;
            }
            case "java/util/Arrays.stream" -> {
                return arguments.size() == 1 ? stream(arguments.get(0)) : SizeValue.UNCLEAR;
            }
            default -> {}
        }
        boolean isTime = call.owner.equals("java/lang/System") && (call.name.equals("nanoTime") || isMillis(call.name));
        boolean isComputing = COMPUTING.contains(call.owner) || PLAIN.contains(call.owner);
        return isTime || (isComputing && arePlain(arguments)) ? computed(arguments, result) : code.unclear(result);
    }

    private static boolean isMillis(String name) {
        return name.equals("currentTimeMillis");
    }

    private static boolean arePlain(List<SizeValue> values) {
        for (SizeValue value : values) {
            if (!value.isNumber() && !value.is(SizeValue.Kind.NULL)) {
                return false;
            }
        }
        return true;
    }

    /** Returns a number that is made of others. Of two elements, both are sources. */
    private SizeValue computed(List<SizeValue> arguments, Type result) {
        SizeValue last = SizeValue.number(result.getSize());
        for (SizeValue argument : arguments) {
            if (argument.is(SizeValue.Kind.ELEMENT_NUMBER)) {
                if (last.is(SizeValue.Kind.ELEMENT_NUMBER)) {
                    sources.add(last.store());
                }
                last = argument.withSize(result.getSize());
            }
        }
        return last;
    }

    private static SizeValue sized(SizeValue value, Type type) {
        return value.withSize(type.getSize());
    }

    private SizeValue ofInstance(MethodInsnNode call, SizeValue on, List<SizeValue> all, Type result) {
        List<SizeValue> arguments = all.subList(1, all.size());
        return switch (on.kind()) {
            case THIS -> ofThis(call, all, result);
            case OBJECT -> ofObject(call, on.store(), arguments, result);
            case KEYS -> isNumber(result) ? number(call, on.store(), arguments, result) : SizeValue.UNCLEAR;
            case ITERATOR -> ofIterator(call, on.store(), result);
            case ELEMENT -> ofElement(call, on, arguments, result);
            case STREAM -> ofStream(call, on, arguments, result);
            case NUMBERS -> call.name.equals("sum") ? sumOf(on.captured().get(0), result) : code.unclear(result);
            case NUMBER, ELEMENT_NUMBER ->
                isPlain(result) && arePlain(arguments) ? computed(all, result) : code.unclear(result);
            case NULL -> isPlain(result) ? SizeValue.number(result.getSize()) : SizeValue.NULL;
            case LAMBDA, UNCLEAR -> code.unclear(result);
        };
    }

    private SizeValue ofThis(MethodInsnNode call, List<SizeValue> all, Type result) {
        @Nullable MethodNode method = code.isOwn(call.owner) ? code.method(call.name, call.desc) : null;
        boolean isVirtual = call.getOpcode() != Opcodes.INVOKESPECIAL;
        if (method != null) {
            if (isVirtual && code.mayBeOverridden(method)) {
                sources.addOverridable(call.name);
            }
            return sized(code.follow(method, all), result);
        }
        if (!code.inheritsFromJdk() || !isPlain(result)) {
            return code.unclear(result);
        }
        // The instance is a collection, and asked itself.
        sources.addOwnState();
        if (isVirtual && !code.isFinal()) {
            sources.addOverridable(call.name);
        }
        return SizeValue.number(result.getSize());
    }

    private SizeValue ofObject(MethodInsnNode call, SizeStore store, List<SizeValue> arguments, Type result) {
        if (isNumber(result)) {
            return number(call, store, arguments, result);
        }
        if (!arguments.isEmpty()) {
            boolean isByIndex = BY_INDEX.contains(call.name) && call.desc.startsWith("(I)L");
            return isByIndex ? elements(SizeValue.Kind.ELEMENT, store) : SizeValue.UNCLEAR;
        }
        if (VIEWS.contains(call.name)) {
            return SizeValue.of(SizeValue.Kind.OBJECT, store);
        }
        if (KEYS.contains(call.name)) {
            return SizeValue.of(SizeValue.Kind.KEYS, store);
        }
        if (ITERATORS.contains(call.name)) {
            return elements(SizeValue.Kind.ITERATOR, store);
        }
        boolean isStream = call.name.equals("stream") || call.name.equals("parallelStream");
        return isStream ? elements(SizeValue.Kind.STREAM, store) : SizeValue.UNCLEAR;
    }

    /** How many elements there are shows in the number, whatever is asked of them. */
    private SizeValue elements(SizeValue.Kind kind, SizeStore store) {
        sources.add(store.by(store.descriptor().startsWith("[") ? "length" : "size"));
        return SizeValue.of(kind, store);
    }

    private SizeValue stream(SizeValue array) {
        return array.is(SizeValue.Kind.OBJECT) ? elements(SizeValue.Kind.STREAM, array.store()) : SizeValue.UNCLEAR;
    }

    private SizeValue number(MethodInsnNode call, SizeStore store, List<SizeValue> arguments, Type result) {
        takeArguments(arguments);
        if (result.getSort() == Type.BOOLEAN) {
            sources.addCondition(store.by(call.name));
        } else {
            sources.add(store.by(nameOf(call)));
        }
        return SizeValue.number(result.getSize());
    }

    /** Facades of one map may use any of the names for its size. */
    private static String nameOf(MethodInsnNode call) {
        return call.name.equals("mappingCount") && call.owner.startsWith("java/") ? "size" : call.name;
    }

    /** Takes the arguments of a number: with other ones, the same object would return another number. */
    private void takeArguments(List<SizeValue> arguments) {
        for (SizeValue argument : arguments) {
            switch (argument.kind()) {
                case NUMBER, NULL -> {}
                case ELEMENT_NUMBER -> sources.addElementOf(argument);
                case THIS, OBJECT, KEYS, ELEMENT -> sources.addOwnState();
                case ITERATOR, STREAM, NUMBERS, LAMBDA, UNCLEAR -> sources.addUnclear();
            }
        }
    }

    private SizeValue ofIterator(MethodInsnNode call, SizeStore store, Type result) {
        if (NEXT.contains(call.name)) {
            return SizeValue.of(SizeValue.Kind.ELEMENT, store);
        }
        return isNumber(result) ? SizeValue.number(result.getSize()) : SizeValue.UNCLEAR;
    }

    private SizeValue ofElement(MethodInsnNode call, SizeValue element, List<SizeValue> arguments, Type result) {
        if (result.getSort() == Type.BOOLEAN) {
            return SizeValue.ONE;
        }
        if (isNumber(result)) {
            takeArguments(arguments);
            return SizeValue.elementNumber(result.getSize(), element.store().ofElements(call.name));
        }
        boolean isEntry = call.owner.equals("java/util/Map$Entry") && call.name.equals("getValue");
        return isEntry ? element : SizeValue.UNCLEAR;
    }

    private SizeValue ofStream(MethodInsnNode call, SizeValue stream, List<SizeValue> arguments, Type result) {
        if (!call.owner.startsWith("java/util/stream/")) {
            return code.unclear(result);
        }
        if (SAME_ELEMENTS.contains(call.name)) {
            for (SizeValue argument : arguments) {
                takeCaptured(argument);
            }
            return stream;
        }
        if (call.name.equals("count")) {
            return SizeValue.number(result.getSize());
        }
        return TO_NUMBERS.contains(call.name) ? numbers(stream, arguments.get(0)) : code.unclear(result);
    }

    /** A predicate chooses among the elements; one that knows its instance may choose as no other instance does. */
    private void takeCaptured(SizeValue argument) {
        for (SizeValue captured : argument.captured()) {
            takeArguments(List.of(captured));
        }
    }

    private SizeValue numbers(SizeValue stream, SizeValue function) {
        @Nullable Handle method = function.lambda();
        if (method == null) {
            return SizeValue.UNCLEAR;
        }
        SizeValue element = SizeValue.of(SizeValue.Kind.ELEMENT, stream.store());
        @Nullable
        MethodNode own = code.isOwn(method.getOwner()) ? code.method(method.getName(), method.getDesc()) : null;
        if (own != null && !code.mayBeOverridden(own)) {
            List<SizeValue> arguments = new ArrayList<>(function.captured());
            arguments.add(element);
            return SizeValue.numbers(code.follow(own, arguments));
        }
        boolean asksElement = function.captured().isEmpty() && method.getDesc().startsWith("()");
        boolean isNumber = isNumber(Type.getReturnType(method.getDesc()));
        return asksElement && isNumber && method.getTag() != Opcodes.H_INVOKESTATIC
                ? SizeValue.numbers(SizeValue.elementNumber(1, stream.store().ofElements(method.getName())))
                : SizeValue.UNCLEAR;
    }

    private SizeValue sumOf(SizeValue number, Type result) {
        return number.isNumber() ? number.withSize(result.getSize()) : code.unclear(result);
    }
}
