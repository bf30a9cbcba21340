package io.trackedcache.trials.frameworks.app;

import java.io.IOException;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.implementation.SuperMethodCall;
import net.bytebuddy.implementation.attribute.MethodAttributeAppender;
import net.bytebuddy.matcher.ElementMatchers;

/** Uses a cache through a subclass of Byte Buddy with copies of the annotations. */
public final class ExtendingUsers {
    private ExtendingUsers() {}

    public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
        Class<? extends Users> type = new ByteBuddy()
                .subclass(Users.class)
                .method(ElementMatchers.named("find"))
                .intercept(SuperMethodCall.INSTANCE)
                .attribute(MethodAttributeAppender.ForInstrumentedMethod.INCLUDING_RECEIVER)
                .make()
                .load(ExtendingUsers.class.getClassLoader())
                .getLoaded();
        if (type.getDeclaredMethod("find", String.class).getAnnotations().length != 1) {
            throw new IllegalStateException("the annotation is not copied");
        }
        Users.lookUp(type.getDeclaredConstructor().newInstance());
        Waiting.untilTold();
    }
}
