package io.trackedcache.agent.app;

import java.io.ByteArrayInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/** The global parts of a JVM that an application may replace. */
enum Environment {
    STREAMS {
        @Override
        void replace() {
            System.setOut(new PrintStream(new Refusing()));
            System.setErr(new PrintStream(new Refusing()) {
                @Override
                public void println(@Nullable String line) {
                    throw new AssertionError("System.err was used");
                }
            });
            System.setIn(new ByteArrayInputStream(new byte[0]));
        }
    },
    CLOSED_STREAMS {
        @Override
        void replace() {
            System.err.close();
            System.setErr(null);
        }
    },
    PROPERTIES {
        @Override
        void replace() {
            System.setProperties(new RefusingProperties());
        }
    },
    NO_CONTEXT_LOADER {
        @Override
        void replace() {
            Thread.currentThread().setContextClassLoader(null);
        }
    },
    CONTEXT_LOADER {
        @Override
        void replace() {
            Thread.currentThread().setContextClassLoader(new RefusingLoader());
        }
    },
    UNCAUGHT_HANDLER {
        @Override
        void replace() {
            Thread.setDefaultUncaughtExceptionHandler(
                    (thread, failure) -> Runtime.getRuntime().halt(99));
        }
    },
    LOCALE {
        @Override
        void replace() {
            Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab-ca-islamic"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
        }
    };

    abstract void replace();

    /** A stream that fails on every write. */
    private static final class Refusing extends OutputStream {
        @Override
        public void write(int octet) {
            throw new AssertionError("a stream of the application was used");
        }
    }

    /** Properties that fail on every key of the agent. */
    private static final class RefusingProperties extends Properties {
        private static final long serialVersionUID = 1;

        RefusingProperties() {
            putAll(System.getProperties());
        }

        @Override
        public @Nullable String getProperty(String key) {
            if (key.contains("trackedcache") || key.contains("slf4j")) {
                throw new AssertionError(key);
            }
            return super.getProperty(key);
        }
    }

    /** A class loader that fails on every class. */
    private static final class RefusingLoader extends ClassLoader {
        @Override
        protected Class<?> loadClass(String name, boolean resolve) {
            throw new AssertionError(name);
        }
    }

    /** Returns the real standard output, even after it was replaced. */
    static PrintStream console() {
        return new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    }
}
