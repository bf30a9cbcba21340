package io.trackedcache.trials.frameworks.app;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** An interceptor that only proceeds. */
@Logged
@Interceptor
@Priority(1)
public class Logger {
    @AroundInvoke
    public Object log(InvocationContext call) throws Exception {
        return call.proceed();
    }
}
