package io.trackedcache.session;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The class file of the holder of the shared text:
 *
 * <pre>{@code
 * package sun.misc;
 *
 * public final class TrackedCacheSession {
 *     public static volatile String text;
 * }
 * }</pre>
 *
 * <p>The package is one of the two that the JDK opens to all libraries, in its module {@code jdk.unsupported}. Its
 * class loader is that of the JDK, so it lives as long as the JVM and keeps no other class loader alive. The class has
 * no code.
 */
final class HolderClass {
    static final String NAME = "sun.misc.TrackedCacheSession";
    static final String FIELD = "text";

    /** A class of the same package. */
    static final String NEIGHBOR = "sun.misc.SignalHandler";

    private static final int MAGIC = 0xCAFEBABE;
    private static final int VERSION = 49;
    private static final int UTF8 = 1;
    private static final int CLASS = 7;
    private static final int PUBLIC_FINAL_SUPER = 0x0031;
    private static final int PUBLIC_STATIC_VOLATILE = 0x0049;

    private HolderClass() {}

    /** Written byte by byte: the data streams of the JDK initialize eight method handles for it on JDK 25. */
    static byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writeShorts(out, MAGIC >>> 16, MAGIC, 0, VERSION);
        writeConstants(out);
        writeShorts(out, PUBLIC_FINAL_SUPER, 2, 4);
        writeShorts(out, 0); // interfaces
        writeShorts(out, 1, PUBLIC_STATIC_VOLATILE, 5, 6, 0); // a field without attributes
        writeShorts(out, 0); // methods
        writeShorts(out, 0); // attributes
        return out.toByteArray();
    }

    /** Constants 1 to 6: this class by name, its super class by name, and the name and the type of the field. */
    private static void writeConstants(ByteArrayOutputStream out) {
        writeShorts(out, 7);
        writeClass(out, NAME.replace('.', '/'), 1);
        writeClass(out, "java/lang/Object", 3);
        writeText(out, FIELD);
        writeText(out, "Ljava/lang/String;");
    }

    private static void writeClass(ByteArrayOutputStream out, String name, int index) {
        writeText(out, name);
        out.write(CLASS);
        writeShorts(out, index);
    }

    private static void writeText(ByteArrayOutputStream out, String text) {
        byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
        out.write(UTF8);
        writeShorts(out, ascii.length);
        out.write(ascii, 0, ascii.length);
    }

    private static void writeShorts(ByteArrayOutputStream out, int... values) {
        for (int value : values) {
            out.write(value >>> 8);
            out.write(value);
        }
    }
}
