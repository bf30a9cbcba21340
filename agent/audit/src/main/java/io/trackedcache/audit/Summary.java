package io.trackedcache.audit;

/** Formats the last line of the output: how much was found, and how much was read. */
final class Summary {
    private Summary() {}

    /** Returns text such as {@code 3 findings (2 likely, 1 possible) in 120 classes; 1 problem}. */
    static String of(AuditReport report) {
        int all = report.findings().size();
        int likely = report.likely().size();
        StringBuilder text = new StringBuilder(number(all, "finding"))
                .append(" (" + likely + " likely, " + (all - likely) + " possible) in ")
                .append(report.classesRead() == 1 ? "1 class" : report.classesRead() + " classes");
        if (report.leftOut() > 0) {
            text.append("; ").append(report.leftOut()).append(" more in classes annotated @NotThreadSafe");
        }
        if (report.accepted() > 0) {
            text.append("; ").append(report.accepted()).append(" accepted by the baseline");
        }
        if (!report.problems().isEmpty()) {
            text.append("; ").append(number(report.problems().size(), "problem"));
        }
        return text.toString();
    }

    private static String number(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
