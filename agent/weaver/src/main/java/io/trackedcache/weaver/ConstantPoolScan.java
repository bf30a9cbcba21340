package io.trackedcache.weaver;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A search of the constant pool of a class file for our annotations.
 *
 * <p>The agent scans every class of the application, so this reads as few bytes as possible: it skips from constant to
 * constant and compares only texts.
 */
public final class ConstantPoolScan {
    /** The result for a class file that mentions one of our annotations. */
    public static final int ANNOTATED = -1;

    /** The result for bytes that are no known class file. */
    public static final int UNKNOWN = -2;

    private static final byte[] ANNOTATIONS = "Lio/trackedcache/annotation/".getBytes(StandardCharsets.US_ASCII);

    private static final byte[] OBJECT = "java/lang/Object".getBytes(StandardCharsets.US_ASCII);

    private static final byte[] JDK = "java/".getBytes(StandardCharsets.US_ASCII);

    private static final int COUNT_OFFSET = 8;
    private static final int FIRST_CONSTANT_OFFSET = 10;

    /** Behind the constants: access flags, then the class itself. */
    private static final int SUPER_CLASS_OFFSET = 4;

    private static final int UTF8 = 1;
    private static final int INTEGER = 3;
    private static final int FLOAT = 4;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;
    private static final int CLASS = 7;
    private static final int STRING = 8;
    private static final int FIELD = 9;
    private static final int METHOD = 10;
    private static final int INTERFACE_METHOD = 11;
    private static final int NAME_AND_TYPE = 12;
    private static final int METHOD_HANDLE = 15;
    private static final int METHOD_TYPE = 16;
    private static final int DYNAMIC = 17;
    private static final int INVOKE_DYNAMIC = 18;
    private static final int MODULE = 19;
    private static final int PACKAGE = 20;

    private ConstantPoolScan() {}

    /**
     * Whether the class file mentions one of our annotations; false for bytes that are no known class file. Does not
     * allocate.
     */
    public static boolean mentionsAnnotations(byte[] classFile) {
        return scan(classFile) == ANNOTATED;
    }

    /**
     * Returns {@link #ANNOTATED} if the class file mentions one of our annotations, {@link #UNKNOWN} if it is no known
     * class file, and otherwise where its constants end. Called for every class that is loaded; does not allocate.
     */
    public static int scan(byte[] classFile) {
        if (classFile.length < FIRST_CONSTANT_OFFSET) {
            return UNKNOWN;
        }
        int count = unsignedShort(classFile, COUNT_OFFSET);
        int offset = FIRST_CONSTANT_OFFSET;
        for (int index = 1; index < count && offset + 2 < classFile.length; index++) {
            int tag = classFile[offset];
            if (tag == UTF8 && isAnnotation(classFile, offset)) {
                return ANNOTATED;
            }
            int size = size(tag, classFile, offset);
            if (size == 0) {
                return UNKNOWN;
            }
            offset += size;
            if (tag == LONG || tag == DOUBLE) {
                index++; // These take two entries of the pool.
            }
        }
        return offset;
    }

    /**
     * Returns the internal name of the super class; null if that is of the JDK, or for bytes that are no known class
     * file. Called for every class of the application that is loaded; allocates only the name that it returns.
     *
     * @param end where the constants end
     */
    static @Nullable String superName(byte[] classFile, int end) {
        if (end < 0 || end + SUPER_CLASS_OFFSET + 2 > classFile.length) {
            return null;
        }
        int superClass = offsetOf(unsignedShort(classFile, end + SUPER_CLASS_OFFSET), classFile);
        int text = superClass < 0 ? -1 : offsetOf(unsignedShort(classFile, superClass + 1), classFile);
        if (text < 0 || classFile[text] != UTF8) {
            return null;
        }
        int length = unsignedShort(classFile, text + 1);
        if (text + 3 + length > classFile.length || startsWith(JDK, classFile, text + 3, length)) {
            return null;
        }
        return new String(classFile, text + 3, length, StandardCharsets.UTF_8);
    }

    /**
     * Whether a class has interfaces, or a super class other than {@code Object}; false for bytes that are no known
     * class file. Does not allocate.
     *
     * @param end where its constants end
     */
    static boolean hasSuperTypes(byte[] classFile, int end) {
        int interfaces = end + SUPER_CLASS_OFFSET + 2;
        if (end < 0 || interfaces + 2 > classFile.length) {
            return false;
        }
        return unsignedShort(classFile, interfaces) > 0 || !isObject(classFile, end + SUPER_CLASS_OFFSET);
    }

    private static boolean isObject(byte[] classFile, int index) {
        int type = offsetOf(unsignedShort(classFile, index), classFile);
        int text = type < 0 ? -1 : offsetOf(unsignedShort(classFile, type + 1), classFile);
        if (text < 0 || classFile[text] != UTF8) {
            return true; // No class file that can be loaded.
        }
        int length = unsignedShort(classFile, text + 1);
        return length == OBJECT.length
                && text + 3 + length <= classFile.length
                && startsWith(OBJECT, classFile, text + 3, length);
    }

    /** Whether a class that code may extend is none of the JDK. */
    static boolean isOfApplication(String internalName) {
        return !internalName.isEmpty() && !internalName.startsWith("java/");
    }

    private static boolean startsWith(byte[] prefix, byte[] classFile, int start, int length) {
        return length >= prefix.length
                && Arrays.equals(classFile, start, start + prefix.length, prefix, 0, prefix.length);
    }

    /** Returns where a constant starts; -1 if unknown. Compilers put the super class among the first ones. */
    private static int offsetOf(int wanted, byte[] classFile) {
        int offset = FIRST_CONSTANT_OFFSET;
        for (int index = 1; index < wanted; index++) {
            int tag = offset + 2 < classFile.length ? classFile[offset] : 0;
            int size = size(tag, classFile, offset);
            if (size == 0) {
                return -1;
            }
            offset += size;
            if (tag == LONG || tag == DOUBLE) {
                index++; // These take two entries of the pool.
            }
        }
        return wanted > 0 && offset + 2 < classFile.length ? offset : -1;
    }

    private static boolean isAnnotation(byte[] classFile, int offset) {
        int start = offset + 3;
        int end = start + ANNOTATIONS.length;
        return unsignedShort(classFile, offset + 1) > ANNOTATIONS.length
                && end <= classFile.length
                && classFile[start] == 'L'
                && Arrays.equals(classFile, start, end, ANNOTATIONS, 0, ANNOTATIONS.length);
    }

    /** Returns the size of a constant with its tag; 0 for an unknown tag. */
    private static int size(int tag, byte[] classFile, int offset) {
        return switch (tag) {
            case UTF8 -> 3 + unsignedShort(classFile, offset + 1);
            case CLASS, STRING, METHOD_TYPE, MODULE, PACKAGE -> 3;
            case METHOD_HANDLE -> 4;
            case INTEGER, FLOAT, FIELD, METHOD, INTERFACE_METHOD, NAME_AND_TYPE, DYNAMIC, INVOKE_DYNAMIC -> 5;
            case LONG, DOUBLE -> 9;
            default -> 0;
        };
    }

    private static int unsignedShort(byte[] bytes, int offset) {
        return ((bytes[offset] & 0xFF) << 8) | (bytes[offset + 1] & 0xFF);
    }
}
