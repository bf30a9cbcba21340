package io.trackedcache.examples.benchmarks.measured;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a lookup for {@link CountingAspect}: the counterpart of {@code @TrackedCache}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface CountedByAspect {}
