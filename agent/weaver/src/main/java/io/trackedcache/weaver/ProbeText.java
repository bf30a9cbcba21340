package io.trackedcache.weaver;

import java.util.List;

/** The description of a woven method for the runtime: lines of the form {@code key=value}, without defaults. */
final class ProbeText {
    private static final int MOST_BYTES = 65_535;

    private final StringBuilder text = new StringBuilder();

    private ProbeText() {}

    static String of(Tracked tracked) {
        AnnotationValues values = tracked.values();
        ProbeText text = new ProbeText()
                .line("manager", tracked.cache().manager())
                .line(
                        "cache",
                        tracked.cache().isOfClass() ? "" : tracked.cache().name())
                .line("owner", tracked.method().className())
                .line("method", tracked.method().name())
                .line("descriptor", tracked.method().descriptor())
                .line("miss", values.miss())
                .line("missOn", values.missOn())
                .line("expiredOn", values.expiredOn())
                .line("classifier", values.classifier())
                .line("onlyOn", values.onlyOn());
        if (!tracked.role().isOfCache()) {
            text.line("key", values.name());
        }
        if (tracked.isExcluded()) {
            text.line("excluded", "true");
        }
        if (tracked.cache().isInnermost()) {
            text.line("innermost", "true");
        }
        if (values.isThenStaleHit()) {
            text.line("then", "stale-hit");
        }
        if (values.isNeverAMiss()) {
            text.line("result", "never-a-miss");
        }
        if (values.isBulk()) {
            text.line("bulk", "true");
        }
        if (tracked.returnsCountedPublisher()) {
            text.line("publisher", "true");
        }
        if (tracked.role() == Role.LOOKUP && tracked.hasLoads()) {
            text.line("hasLoads", "true");
        }
        if (tracked.nests()) {
            text.line("nests", "true");
        }
        if (tracked.isReadThrough()) {
            text.line("readThrough", "true");
        }
        if (tracked.isByRule() && tracked.role() == Role.LOOKUP) {
            text.line("byRule", "true");
        }
        if (values.areWaitersMisses()) {
            text.line("waiters", "miss");
        }
        if (tracked.isOfMany()) {
            text.line("many", "true");
        }
        if (values.isAmount()) {
            text.line("amount", "true");
        }
        if (tracked.role().isOfEntries()) {
            text.line("content", tracked.futureContent());
        }
        if (values.isOfBytes()) {
            text.line("unit", "bytes");
        }
        if (tracked.size().isOpaque()) {
            text.line("opaque", "true");
        }
        if (tracked.size().hasOwnState()) {
            text.line("ownState", "true");
        }
        text.line("overridable", tracked.size().overridable());
        if (values.isRefresh()) {
            text.line("refresh", "true");
        }
        if (tracked.role().isOfOwnCounters()) {
            text.line("counter", values.count());
            text.flag("static", tracked.isStatic());
            text.flag("unknownInstances", tracked.hasUnknownInstances());
        }
        if (tracked.nameGetter() != null) {
            text.line("namesInstances", "true");
        }
        return text.text.toString();
    }

    /** Whether a class file can hold the text. With names of tens of thousands of characters it cannot. */
    static boolean fits(Tracked tracked) {
        String text = of(tracked);
        int bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            bytes += c >= '\u0001' && c <= '\u007f' ? 1 : c <= '\u07ff' ? 2 : 3;
        }
        return bytes <= MOST_BYTES;
    }

    private void flag(String key, boolean isSet) {
        if (isSet) {
            line(key, "true");
        }
    }

    private ProbeText line(String key, List<String> values) {
        return line(key, String.join(",", values));
    }

    private ProbeText line(String key, String value) {
        if (!value.isEmpty()) {
            text.append(text.length() == 0 ? "" : "\n").append(key).append('=').append(escaped(value));
        }
        return this;
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\n", "\\n");
    }
}
