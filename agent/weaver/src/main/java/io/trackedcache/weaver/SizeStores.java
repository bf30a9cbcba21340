package io.trackedcache.weaver;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** A search in the code of a method for the fields of its class whose objects it asks for their sizes. */
final class SizeStores {
    private static final List<String> SIZES = List.of("size", "count", "length", "weight", "bytes");

    private final String owner;
    private final List<SizeStore> found = new ArrayList<>(0);
    private final List<SizeStore> read = new ArrayList<>(0);

    SizeStores(String owner) {
        this.owner = owner;
    }

    /** Takes a field that is read, until its object is asked. */
    void visitField(int opcode, String fieldOwner, String field, String descriptor) {
        boolean isRead = opcode == Opcodes.GETFIELD || opcode == Opcodes.GETSTATIC;
        if (isRead && fieldOwner.equals(owner) && descriptor.startsWith("L")) {
            read.add(new SizeStore(owner, field, descriptor, opcode == Opcodes.GETSTATIC, ""));
        }
    }

    void visitCall(String type, String name, String descriptor) {
        if (!read.isEmpty() && isSize(name, descriptor)) {
            take(type, name);
        }
    }

    private void take(String type, String call) {
        for (int i = read.size() - 1; i >= 0; i--) {
            SizeStore field = read.get(i);
            if (field.descriptor().equals("L" + type + ";")) {
                add(new SizeStore(owner, field.field(), field.descriptor(), field.isStatic(), call));
                return;
            }
        }
    }

    /** Compares names alone: the first call of {@code equals} of a record makes the JVM generate classes. */
    private void add(SizeStore store) {
        for (SizeStore known : found) {
            if (known.name().equals(store.name())) {
                return;
            }
        }
        found.add(store);
    }

    private static boolean isSize(String name, String descriptor) {
        if (!descriptor.startsWith("()") || !ResultTypes.isNumber(Type.getReturnType(descriptor))) {
            return false;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        for (String part : SIZES) {
            if (lower.contains(part)) {
                return true;
            }
        }
        return false;
    }

    List<SizeStore> found() {
        return found.isEmpty() ? List.of() : found;
    }
}
