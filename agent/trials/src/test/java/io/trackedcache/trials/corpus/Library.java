package io.trackedcache.trials.corpus;

import java.util.List;

/** A published library, chosen for a property that the others lack. */
enum Library {
    // The longest comes first, so that the other threads have enough work in the meantime.
    SCALA("scala-library", "scala-reflect", "scala-compiler"),
    HIBERNATE("hibernate-core"),
    GROOVY("groovy"),
    /** Shrunk and obfuscated; class files of version 50, for which the JVM falls back to the old verifier. */
    DB2_DRIVER("jcc"),
    /** Class files of versions 49 and 50 that were not compiled by javac. */
    CLOJURE("clojure"),
    BYTE_BUDDY("byte-buddy"),
    SPRING("spring-core", "spring-beans", "spring-context", "spring-aop", "spring-expression", "spring-jcl"),
    /** Shrunk by ProGuard, with class files that declare version 50. */
    KOTLIN_REFLECT("kotlin-reflect", "kotlin-stdlib"),
    GUAVA("guava", "failureaccess"),
    TOMCAT("tomcat-embed-core"),
    XERCES("xercesImpl"),
    ECLIPSE_COMPILER("ecj"),
    /** Class files of versions 45 to 47, which have subroutines and no class constants. */
    OLD_COMMONS("commons-collections", "commons-lang"),
    OLD_XALAN("xalan");

    @SuppressWarnings("ImmutableEnumChecker") // It cannot be modified.
    private final List<String> jars;

    Library(String... jars) {
        this.jars = List.of(jars);
    }

    /** Returns the names of its jars, without {@code .jar}. */
    List<String> jars() {
        return jars;
    }
}
