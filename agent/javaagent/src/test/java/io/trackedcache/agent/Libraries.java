package io.trackedcache.agent;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.common.cache.CacheBuilder;
import com.google.common.util.concurrent.internal.InternalFutureFailureAccess;
import io.reactivex.rxjava3.core.Maybe;
import io.smallrye.mutiny.Uni;
import java.nio.file.Path;
import kotlin.Unit;
import org.jctools.queues.MpscUnboundedArrayQueue;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/** The libraries that scenarios use. */
final class Libraries {
    static final Path[] CLASS_PATH = {
        TestClassPath.TEST_CLASSES,
        TestClassPath.ANNOTATIONS,
        TestClassPath.locationOf(Mono.class),
        TestClassPath.locationOf(Publisher.class),
        TestClassPath.locationOf(Uni.class),
        TestClassPath.locationOf(MpscUnboundedArrayQueue.class),
        TestClassPath.locationOf(Maybe.class),
        TestClassPath.locationOf(Unit.class),
        TestClassPath.locationOf(Caffeine.class),
        TestClassPath.locationOf(CacheBuilder.class),
        TestClassPath.locationOf(InternalFutureFailureAccess.class)
    };

    private Libraries() {}
}
