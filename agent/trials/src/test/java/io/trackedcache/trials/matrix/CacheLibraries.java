package io.trackedcache.trials.matrix;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.common.cache.CacheBuilder;
import com.google.common.util.concurrent.internal.InternalFutureFailureAccess;
import io.trackedcache.agent.TestClassPath;
import java.nio.file.Path;
import javax.cache.Caching;
import org.apache.commons.logging.LogFactory;
import org.ehcache.CacheManager;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.cache.Cache;
import org.springframework.cache.caffeine.CaffeineCacheManager;
import org.springframework.core.ResolvableType;

/** The class path of the programs of this package: their classes, the annotations, and the libraries. */
final class CacheLibraries {
    static final Path[] CLASS_PATH = {
        TestClassPath.locationOf(Matrix.class),
        TestClassPath.ANNOTATIONS,
        TestClassPath.locationOf(Caffeine.class),
        TestClassPath.locationOf(CacheBuilder.class),
        TestClassPath.locationOf(InternalFutureFailureAccess.class),
        TestClassPath.locationOf(Cache.class),
        TestClassPath.locationOf(CaffeineCacheManager.class),
        TestClassPath.locationOf(ResolvableType.class),
        TestClassPath.locationOf(InitializingBean.class),
        TestClassPath.locationOf(LogFactory.class),
        TestClassPath.locationOf(Caching.class),
        TestClassPath.locationOf(CacheManager.class),
        TestClassPath.locationOf(LoggerFactory.class)
    };

    private CacheLibraries() {}
}
