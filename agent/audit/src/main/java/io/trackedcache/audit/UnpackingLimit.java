package io.trackedcache.audit;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipInputStream;

/** Counts the unpacked bytes of an archive, and stops reading at the limit: a guard against zip bombs. */
final class UnpackingLimit {
    private final long most;
    private long bytes;

    UnpackingLimit(long most) {
        this.most = most;
    }

    boolean isExceeded() {
        return bytes > most;
    }

    /** Returns the stream, counting the bytes that are read. */
    InputStream of(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                return counted(super.read(), 1);
            }

            @Override
            public int read(byte[] buffer, int from, int length) throws IOException {
                int read = super.read(buffer, from, length);
                return counted(read, read);
            }
        };
    }

    /** Returns the stream as an archive, counting the bytes that are read or skipped. */
    ZipInputStream ofEntries(InputStream in) {
        return new ZipInputStream(in) {
            @Override
            public int read(byte[] buffer, int from, int length) throws IOException {
                int read = super.read(buffer, from, length);
                return counted(read, read);
            }
        };
    }

    private int counted(int result, int read) throws IOException {
        bytes += Math.max(0, read);
        if (isExceeded()) {
            throw new IOException("it unpacks to more than " + most + " bytes; the rest is skipped");
        }
        return result;
    }
}
