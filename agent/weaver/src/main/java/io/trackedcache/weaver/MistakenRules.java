package io.trackedcache.weaver;

import java.util.ArrayList;
import java.util.List;

/** A search for rules that name a field in a role of methods, or a method in the role of fields. */
final class MistakenRules {
    private MistakenRules() {}

    /** Returns a report for each member that is named so, unless the class has the other kind of that name too. */
    static List<MethodReport> in(ClassFacts type, MethodRules rules) {
        List<MethodReport> mistakes = new ArrayList<>(0);
        for (FieldFacts field : type.fields()) {
            MethodId id = field.in(type.className());
            MethodRule rule = hasMethod(type, field.name()) ? null : rules.mistaking(id);
            if (rule != null) {
                mistakes.add(new MethodReport.Skipped(id, rule.role(), Reason.RULE_OF_METHODS));
            }
        }
        for (MethodFacts method : type.methods()) {
            boolean isAmbiguous = type.hasField(method.method().name());
            if (!isAmbiguous && rules.mistaking(method.method()) != null) {
                mistakes.add(new MethodReport.Skipped(method.method(), Role.COUNTER, Reason.RULE_OF_FIELDS));
            }
        }
        return mistakes;
    }

    private static boolean hasMethod(ClassFacts type, String name) {
        for (MethodFacts method : type.methods()) {
            if (method.method().name().equals(name)) {
                return true;
            }
        }
        return false;
    }
}
