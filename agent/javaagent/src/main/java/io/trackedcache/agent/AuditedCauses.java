package io.trackedcache.agent;

import io.trackedcache.audit.CounterWrites;
import io.trackedcache.audit.Finding;
import io.trackedcache.audit.Kind;
import io.trackedcache.audit.StatsAudit;
import io.trackedcache.opinion.CauseFinder;
import io.trackedcache.opinion.MemberSource;
import io.trackedcache.opinion.Proneness;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The causes that the audit finds in the class file of a counter. Made when the first counter has drifted. */
public final class AuditedCauses implements CauseFinder {
    private static final int LONGEST = 16 << 20;

    /** What does not lose updates of the counter itself. */
    private static final Set<Kind> OTHERS = Set.of(Kind.UNLOCKED_READ, Kind.LIVE_MAP);

    @Override
    public Proneness of(MemberSource member) {
        Class<?> type = member.type();
        if (type == null) {
            return Proneness.UNKNOWN;
        }
        ClassLoader loader = type.getClassLoader();
        byte[] classFile = classFileOf(type);
        Optional<List<Finding>> findings = classFile == null ? Optional.empty() : StatsAudit.ofClass(classFile);
        if (classFile == null || findings.isEmpty()) {
            return Proneness.UNKNOWN;
        }
        // What a method returns comes from fields that the audit does not know.
        CounterWrites writes = member.runsCode()
                ? CounterWrites.RESETS
                : CounterWrites.in(classFile, member.member(), name -> classFileOf(name, loader));
        return proneness(findings.get(), writes, member);
    }

    private static Proneness proneness(List<Finding> findings, CounterWrites writes, MemberSource member) {
        boolean mayBeReset = writes == CounterWrites.RESETS;
        for (Finding finding : findings) {
            boolean isOfMember = member.runsCode() || finding.field().equals(member.place());
            if (isOfMember && !OTHERS.contains(finding.kind()) && writes != CounterWrites.SETS) {
                String place = finding.place() + ": " + finding.why();
                return new Proneness(Proneness.Kind.LOSES, place, mayBeReset);
            }
        }
        Proneness.Kind kind = member.isAtomic() ? Proneness.Kind.KEEPS : Proneness.Kind.UNKNOWN;
        return new Proneness(writes == CounterWrites.SETS ? Proneness.Kind.SET : kind, "", mayBeReset);
    }

    private static byte @Nullable [] classFileOf(Class<?> type) {
        return classFileOf(type.getName().replace('.', '/'), type.getClassLoader());
    }

    private static byte @Nullable [] classFileOf(String internalName, @Nullable ClassLoader loader) {
        String name = internalName + ".class";
        try (InputStream in =
                loader == null ? ClassLoader.getSystemResourceAsStream(name) : loader.getResourceAsStream(name)) {
            return in == null ? null : in.readNBytes(LONGEST);
        } catch (IOException | RuntimeException | LinkageError e) {
            return null;
        }
    }
}
