package io.trackedcache.weaver;

/** A doubt about a method that is counted, or about a class: a stable code, an explanation, and a remedy. */
public enum Caution {
    PRIMITIVE_RESULT(
            "primitive-result",
            "every result is a hit, because a primitive value is never missing",
            "name the results that are misses by miss or a classifier, signal the miss by CacheLookup, or set result ="
                    + " NEVER_A_MISS"),
    HOLDER_RESULT(
            "holder-result",
            "every result is a hit, because a Stream, Iterator, Supplier or Reference is not read",
            "return the value that was found, signal the miss by CacheLookup, or set result = NEVER_A_MISS"),
    FUTURE_RESULT(
            "future-result",
            "it ends for the agent when it returns, because its future cannot be read without waiting for it",
            "return a CompletionStage, or annotate the method that does the work"),
    TWO_SIZES(
            "two-sizes",
            "its class has another @CacheSize of the same cache, and both are added up",
            "keep one of them, unless they count different entries"),
    ONE_PUT(
            "one-put",
            "a map that it is given is one value, so each call is one put",
            "set amount = true if each entry of the map is put"),
    ONE_REMOVAL(
            "one-removal",
            "a number, collection or map that it returns is the removed value, so each call counts as one",
            "set amount = true if it returns how many entries were removed, or these entries"),
    REMOVALS_UNKNOWN(
            "removals-unknown",
            "it does not return how many entries it removes, so each call counts as one",
            "return the number of removed entries"),
    DESERIALIZED(
            "deserialized",
            "its class is Serializable without a readObject method, so the entries of deserialized instances are missing",
            "declare readObject, even if it only calls defaultReadObject, or remove Serializable"),
    CLASS_ELEMENTS(
            "class-elements",
            "on a class only value and manager have an effect",
            "move the other elements to the annotations of its methods");

    private final String code;
    private final String explanation;
    private final String remedy;

    Caution(String code, String explanation, String remedy) {
        this.code = code;
        this.explanation = explanation;
        this.remedy = remedy;
    }

    /** Returns the stable identifier of the doubt, for programs. */
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
