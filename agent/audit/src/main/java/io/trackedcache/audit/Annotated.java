package io.trackedcache.audit;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;

/** Finds annotations by their simple names, because several libraries have their own annotation of the same meaning. */
final class Annotated {
    private Annotated() {}

    static boolean with(
            Set<String> simpleNames, @Nullable List<AnnotationNode> visible, @Nullable List<AnnotationNode> invisible) {
        return isIn(simpleNames, visible) || isIn(simpleNames, invisible);
    }

    private static boolean isIn(Set<String> simpleNames, @Nullable List<AnnotationNode> annotations) {
        return annotations != null
                && annotations.stream().anyMatch(annotation -> simpleNames.contains(simpleName(annotation)));
    }

    private static String simpleName(AnnotationNode annotation) {
        String name = Type.getType(annotation.desc).getClassName();
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
    }
}
