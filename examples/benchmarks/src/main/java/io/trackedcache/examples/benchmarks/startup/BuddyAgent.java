package io.trackedcache.examples.benchmarks.startup;

import static net.bytebuddy.matcher.ElementMatchers.declaresMethod;
import static net.bytebuddy.matcher.ElementMatchers.isAnnotatedWith;
import static net.bytebuddy.matcher.ElementMatchers.named;

import java.lang.instrument.Instrumentation;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.matcher.ElementMatcher;
import org.jspecify.annotations.Nullable;

/** An agent for the same task, built with Byte Buddy's agent builder and advice that counts hits and misses. */
final class BuddyAgent {
    private BuddyAgent() {}

    public static void premain(@Nullable String arguments, Instrumentation instrumentation) {
        ElementMatcher.Junction<MethodDescription> isLookup =
                isAnnotatedWith(named("io.trackedcache.annotation.TrackedCache"));
        new AgentBuilder.Default()
                .type(declaresMethod(isLookup))
                .transform((builder, type, loader, module, domain) ->
                        builder.visit(Advice.to(CountingAdvice.class).on(isLookup)))
                .installOn(instrumentation);
    }
}
