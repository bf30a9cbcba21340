package io.trackedcache.weaver;

/** A reason why an annotated method is not counted: a stable code, an explanation, and a remedy for its author. */
public enum Reason {
    ABSTRACT("abstract", "it has no body", "annotate the methods that implement it"),
    NATIVE("native", "it is native, so it has no byte code", "annotate the method that calls it"),
    BRIDGE("bridge", "the compiler generated it to call a method that is counted", "nothing to do"),
    GENERATED_COPY(
            "generated-copy",
            "a framework generated its class from one whose own methods are counted",
            "nothing to do"),
    INITIALIZER("initializer", "it is a constructor or a static initializer", "annotate a method"),
    EXCLUDED("excluded", "the setting exclude names it", "remove it from exclude to count it"),
    CACHED_BY_FRAMEWORK(
            "cached-by-framework",
            "a framework caches its results, so it runs only when that cache has no entry",
            "count the framework's cache by a rule of include, or annotate this method with @CacheLoad"),
    LOOKUP_AND_LOAD(
            "lookup-and-load",
            "it is a load of its own cache as well, so every lookup is a miss",
            "annotate the method that loads, or remove @CacheLoad"),
    INLINE(
            "inline",
            "it is an inline function of Kotlin, whose code is copied into its callers and not counted there",
            "remove inline, or annotate a function that it calls"),
    VOID(
            "void",
            "it returns void, so hit and miss cannot be told apart",
            "return the value that was found, or signal the outcome by CacheLookup in this class"),
    SUSPENDING(
            "suspending",
            "a suspending function of Kotlin may return before its result is known",
            "annotate a non-suspending function that returns the cached value"),
    REACTIVE(
            "reactive",
            "it returns a publisher, and nothing is looked up until it is subscribed to",
            "annotate the method that performs the lookup"),
    REACTIVE_WITH_SIGNALS(
            "reactive-with-signals",
            "it returns a publisher, and loads, predicates or signals in this class cannot be matched to a"
                    + " subscription",
            "annotate the method that performs the lookup"),
    BULK_RESULT(
            "bulk-result",
            "bulk = true, but it returns neither a Map nor another Collection",
            "return a Map or a Collection, or remove bulk"),
    BULK_KEYS(
            "bulk-keys",
            "bulk = true, but no parameter can hold several keys",
            "pass the keys as a Collection or an array, or remove bulk"),
    MISS_WITH_NEVER_A_MISS(
            "miss-with-never-a-miss",
            "result = NEVER_A_MISS, but miss names results that are misses",
            "remove one of them"),
    EMPTY_WITHOUT_SIZE(
            "empty-without-size",
            "miss = EMPTY, but its result has no size",
            "return a collection, a map, an array or a text, or remove EMPTY"),
    NEGATIVE_WITHOUT_SIGN(
            "negative-without-sign",
            "miss = NEGATIVE, but its result has no sign",
            "return a number, or remove NEGATIVE"),
    ZERO_WITHOUT_NUMBER(
            "zero-without-number", "miss = ZERO, but its result is no number", "return a number, or remove ZERO"),
    BULK_WITH_NEVER_A_MISS(
            "bulk-with-never-a-miss",
            "result = NEVER_A_MISS with bulk = true, so hit and miss of each key cannot be told apart",
            "remove one of them"),
    AMBIGUOUS_BULK_KEYS(
            "ambiguous-bulk-keys",
            "bulk = true, but several parameters can hold the keys",
            "annotate the parameter that holds the keys with @CacheKey"),
    NOT_BOOLEAN("not-boolean", "a predicate must return boolean or Boolean", "change its result type"),
    NOT_A_NUMBER("not-a-number", "a @CacheSize method must return a number", "return int, long or another number"),
    SIZE_PARAMETERS(
            "size-parameters", "a @CacheSize method must have no parameters", "annotate a method without parameters"),
    STATIC_SIZE(
            "static-size",
            "a @CacheSize method must be an instance method",
            "annotate an instance method of the class whose instances hold the entries"),
    SIZE_OF_INTERFACE(
            "size-of-interface",
            "instances cannot be observed through an interface",
            "annotate the method in the classes that implement it"),
    OBFUSCATED(
            "obfuscated",
            "a constructor overwrites local variable 0 (obfuscated code)",
            "exclude the class from this optimization of the obfuscator"),
    COUNTERS_PARAMETERS(
            "counters-parameters",
            "a @CacheCounters method must have no parameters",
            "annotate a method without parameters"),
    COUNTERS_RESULT(
            "counters-result",
            "a @CacheCounters method must return a Map of java.util",
            "return a Map<String, Long> with names such as cache_hits"),
    COUNTER_TYPE(
            "counter-type",
            "a @CacheCounter field must be an int, long, short, Integer, Long, AtomicInteger, AtomicLong or LongAdder",
            "change its type, or return the counter by a @CacheCounters method"),
    COUNTER_FINAL(
            "counter-final",
            "a final field of a number never changes",
            "remove final, or use an AtomicLong or a LongAdder"),
    COUNTER_TWICE(
            "counter-twice",
            "another @CacheCounter of its class is the same count of the same cache",
            "keep one of them, or return their sum by a @CacheCounters method"),
    UNKNOWN_COUNT(
            "unknown-count",
            "this version of the agent does not know the count that its @CacheCounter names",
            "use an agent that is as new as the annotations"),
    COUNTERS_OF_INTERFACE(
            "counters-of-interface",
            "an interface does not see where its instances are created",
            "annotate a method or a field of the classes that implement it"),
    COUNTERS_ALREADY_LOADED(
            "counters-already-loaded",
            "its class was loaded before the agent was attached, so the agent does not know all of its instances",
            "start the JVM with -javaagent"),
    CLASS_WITHOUT_METHODS(
            "class-without-methods",
            "@TrackedCache on a class counts nothing by itself, and no method of the class is annotated",
            "annotate the methods that perform the lookups"),
    COMPOSED_ANNOTATION(
            "composed-annotation",
            "@TrackedCache on an annotation has no effect on the methods that carry this annotation",
            "annotate these methods with @TrackedCache itself"),
    UNANNOTATED_OVERRIDE(
            "unannotated-override",
            "it overrides an annotated method, and annotations are not inherited",
            "annotate it too, or exclude its class"),
    BODY_OF_OTHER_TYPE(
            "body-of-other-type",
            "a rule names an abstract method that a subclass implements by it, but its own class is none of that type",
            "name it itself in a rule"),
    UNREADABLE_SUPER_TYPE(
            "unreadable-super-type",
            "the class file of one of its super types cannot be read, so it is unknown whether a rule means its methods",
            "if they are those of a cache, name the class itself in a rule"),
    NO_CACHE("no-cache", "its class has no lookup whose cache it could use", "name the cache in the annotation"),
    AMBIGUOUS_CACHE("ambiguous-cache", "its class has lookups of several caches", "name one of them in the annotation"),
    NAME_METHOD(
            "name-method",
            "a @CacheName method must be an instance method without parameters that returns a value",
            "annotate such a method, or a field"),
    NAME_FIELD(
            "name-field",
            "a static @CacheName field has the same value for all instances",
            "name the cache in @TrackedCache"),
    NAME_TYPE(
            "name-type",
            "the name must be of a JDK type, because application types may be missing at run time",
            "annotate a method that returns a String"),
    RULE_KEY(
            "rule-key",
            "its rule says which parameter is the key, and it has fewer parameters",
            "write the types of the parameters into the rule, so that it matches one method"),
    RULE_NAME(
            "rule-name",
            "its rule names a method for the name of the cache, and its class declares no such method without parameters"
                    + " that returns a value of a JDK type",
            "name a method of this class, or remove name from the rule"),
    RULE_OF_METHODS(
            "rule-of-methods",
            "its rule has a role that methods have, and it is a field",
            "name a method, or give the rule the attributes role=counter and counts"),
    RULE_OF_FIELDS(
            "rule-of-fields",
            "its rule has the role counter, which fields have, and it is a method",
            "name a field, or give the rule the role counters"),
    TWO_NAMES("two-names", "its class has more than one @CacheName", "keep one of them"),
    OLD_CLASS_FILE(
            "old-class-file",
            "its class file is older than Java 7 and has no method handles",
            "compile the class for Java 7 or newer"),
    OLD_CLASS_ALREADY_LOADED(
            "old-class-already-loaded",
            "its class was loaded before the agent was attached, and its class file is older than Java 11, so it would need"
                    + " a new field",
            "start the JVM with -javaagent, or compile the class for Java 11 or newer"),
    BLANK_KEY(
            "blank-key",
            "its key, or the name of its set, is blank",
            "give the counter a key, and the set a name or none"),
    BLANK_NAME(
            "blank-name",
            "the name of its cache or manager is blank",
            "give it a name, or remove the blank one to use the default"),
    TOO_LARGE(
            "too-large",
            "it would exceed the limits of a method (64 KiB of code, 65,535 variables)",
            "move part of it into another method");

    private final String code;
    private final String explanation;
    private final String remedy;

    Reason(String code, String explanation, String remedy) {
        this.code = code;
        this.explanation = explanation;
        this.remedy = remedy;
    }

    /** Returns the stable identifier of the reason, for programs. */
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
