package io.trackedcache.weaver;

/** Why an annotated method is not counted, and what its author can do about it. */
public enum Reason {
    ABSTRACT("abstract", "it has no body", "annotate the methods that implement it"),
    NATIVE("native", "its body is not byte code", "annotate the method that calls it"),
    BRIDGE("bridge", "the compiler made it to call the method that is counted", "nothing to do"),
    VOID("void", "without a result it tells neither hit nor miss", "annotate a method that returns what was found"),
    BLANK_NAME("blank-name", "the name of its cache or manager is blank", "give a name, or none for the default"),
    TOO_LARGE(
            "too-large",
            "it would outgrow the limits of a method (64 KiB of code, 65,535 variables)",
            "move part of it into a method of its own");

    private final String code;
    private final String explanation;
    private final String remedy;

    Reason(String code, String explanation, String remedy) {
        this.code = code;
        this.explanation = explanation;
        this.remedy = remedy;
    }

    /** A word for machines. */
    public String code() {
        return code;
    }

    public String explanation() {
        return explanation;
    }

    public String remedy() {
        return remedy;
    }
}
