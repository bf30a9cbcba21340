package io.trackedcache.weaver;

/** Why an annotated method is not counted, and what its author can do about it. */
public enum Reason {
    ABSTRACT("abstract", "it has no body", "annotate the methods that implement it"),
    NATIVE("native", "its body is not byte code", "annotate the method that calls it"),
    BRIDGE("bridge", "the compiler made it to call the method that is counted", "nothing to do"),
    INITIALIZER("initializer", "it makes an instance or a class and does nothing else", "annotate a method"),
    EXCLUDED("excluded", "the setting exclude names it", "take it out there to count it"),
    VOID(
            "void",
            "without a result it tells neither hit nor miss",
            "annotate a method that returns what was found, or signal by CacheLookup in this class"),
    SUSPENDING(
            "suspending",
            "a suspending function of Kotlin may return before it has its result",
            "annotate the function that it calls when it has it, or one that is not suspending"),
    REACTIVE(
            "reactive",
            "it only returns a recipe; the lookup comes when somebody subscribes, and may come often or never",
            "annotate the method that looks up then"),
    REACTIVE_AND_TOLD(
            "reactive-and-told",
            "it returns a recipe, and nobody knows which subscription the loads, predicates or signals of its class"
                    + " belong to",
            "annotate the method that looks up then"),
    BULK_RESULT(
            "bulk-result",
            "bulk = true, but it returns neither a Map nor another Collection",
            "let it return one, or leave bulk out"),
    BULK_KEYS(
            "bulk-keys",
            "bulk = true, but no parameter can hold many keys",
            "give it the keys as a Collection or an array, or leave bulk out"),
    NOT_BOOLEAN("not-boolean", "a predicate returns boolean or Boolean", "let it return one"),
    NOT_A_NUMBER("not-a-number", "a size is a number", "let it return int, long or another number"),
    SIZE_PARAMETERS("size-parameters", "nobody knows what to give it", "annotate a method without parameters"),
    SIZE_OF_INTERFACE(
            "size-of-interface",
            "an interface does not see its instances being made",
            "annotate the method of the class that implements it"),
    SIZE_ALONE(
            "size-alone",
            "a static size is found on the way to the other tracked methods of its class, and there are none",
            "move it to the class of the lookups, or let it be no static method"),
    OBFUSCATED(
            "obfuscated",
            "a constructor of its class reuses the variable of this",
            "keep the class from being optimized in that way"),
    NO_CACHE("no-cache", "its class has no lookups whose cache could be meant", "name the cache"),
    AMBIGUOUS_CACHE("ambiguous-cache", "its class has lookups of several caches", "name the one that is meant"),
    NAME_METHOD(
            "name-method", "the name of an instance comes without parameters", "annotate such a method, or a field"),
    NAME_FIELD("name-field", "a static field is the same for all instances", "name the cache in @TrackedCache"),
    NAME_TYPE(
            "name-type",
            "a name of a type of the application could not be asked for without harm where that type is missing",
            "annotate a method that returns a String"),
    TWO_NAMES("two-names", "its class has more than one @CacheName", "leave one"),
    OLD_CLASS_FILE(
            "old-class-file",
            "its class file is older than Java 7 and knows no method handles",
            "compile the class for Java 7 or newer"),
    OLD_CLASS_ALREADY_LOADED(
            "old-class-already-loaded",
            "its class was loaded before the agent came, and its class file is older than Java 11: to count it would"
                    + " take a new field",
            "start the JVM with -javaagent, or compile the class for Java 11 or newer"),
    BLANK_KEY("blank-key", "its key, or the name of its set, is blank", "name what is counted"),
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
