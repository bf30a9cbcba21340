package io.trackedcache.audit;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipInputStream;

/** Counts what an archive unpacks to, and ends the reading of one that goes on and on. */
final class Inflation {
    private final long most;
    private long bytes;

    Inflation(long most) {
        this.most = most;
    }

    boolean isSpent() {
        return bytes > most;
    }

    /** What is read of the stream counts. */
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

    /** What is read of its entries counts, and what it passes over as well. */
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
        if (isSpent()) {
            throw new IOException("it unpacks to more than " + most + " bytes; what comes after that is left out");
        }
        return result;
    }
}
