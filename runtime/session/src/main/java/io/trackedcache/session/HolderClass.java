package io.trackedcache.session;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

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

    static byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeInt(VERSION);
            writeConstants(out);
            writeShorts(out, PUBLIC_FINAL_SUPER, 2, 4);
            writeShorts(out, 0); // interfaces
            writeShorts(out, 1, PUBLIC_STATIC_VOLATILE, 5, 6, 0); // a field without attributes
            writeShorts(out, 0); // methods
            writeShorts(out, 0); // attributes
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot be written", e);
        }
        return bytes.toByteArray();
    }

    /** Constants 1 to 6: this class by name, its super class by name, and the name and the type of the field. */
    private static void writeConstants(DataOutputStream out) throws IOException {
        writeShorts(out, 7);
        writeClass(out, NAME.replace('.', '/'), 1);
        writeClass(out, "java/lang/Object", 3);
        writeText(out, FIELD);
        writeText(out, "Ljava/lang/String;");
    }

    private static void writeClass(DataOutputStream out, String name, int index) throws IOException {
        writeText(out, name);
        out.writeByte(CLASS);
        out.writeShort(index);
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        out.writeByte(UTF8);
        out.writeUTF(text);
    }

    private static void writeShorts(DataOutputStream out, int... values) throws IOException {
        for (int value : values) {
            out.writeShort(value);
        }
    }
}
