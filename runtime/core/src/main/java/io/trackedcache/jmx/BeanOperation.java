package io.trackedcache.jmx;

import java.util.function.BiFunction;
import java.util.function.Consumer;
import javax.management.MBeanOperationInfo;
import javax.management.MBeanParameterInfo;
import javax.management.openmbean.OpenType;
import javax.management.openmbean.SimpleType;
import org.jspecify.annotations.Nullable;

/**
 * An operation of a bean.
 *
 * @param parameter the parameter; null for none
 * @param impact one of the constants of {@link MBeanOperationInfo}
 * @param action takes what the bean shows and the argument, which has the parameter's type
 */
record BeanOperation<R>(
        String name,
        String description,
        @Nullable Parameter parameter,
        OpenType<?> result,
        int impact,
        BiFunction<R, Object, @Nullable Object> action) {

    private static final Object NO_ARGUMENT = "";

    /** The parameter of an operation. */
    record Parameter(String name, OpenType<?> type, String description) {
        MBeanParameterInfo info() {
            return new MBeanParameterInfo(name, BeanType.javaName(type), description, BeanType.descriptor(type, ""));
        }
    }

    /** Creates an operation that returns something and changes nothing. */
    static <R> BeanOperation<R> asking(
            String name,
            String description,
            Parameter parameter,
            OpenType<?> result,
            BiFunction<R, Object, @Nullable Object> action) {
        return new BeanOperation<>(name, description, parameter, result, MBeanOperationInfo.INFO, action);
    }

    /** Creates an operation that returns nothing. */
    static <R> BeanOperation<R> doing(String name, String description, Consumer<R> action) {
        return new BeanOperation<>(
                name, description, null, SimpleType.VOID, MBeanOperationInfo.ACTION, (shown, nothing) -> {
                    action.accept(shown);
                    return null;
                });
    }

    MBeanOperationInfo info() {
        Parameter known = parameter;
        MBeanParameterInfo[] parameters =
                known == null ? new MBeanParameterInfo[0] : new MBeanParameterInfo[] {known.info()};
        return new MBeanOperationInfo(
                name, description, parameters, BeanType.javaName(result), impact, BeanType.descriptor(result, ""));
    }

    boolean matches(String calledName, String[] signature) {
        Parameter known = parameter;
        return name.equals(calledName)
                && (known == null
                        ? signature.length == 0
                        : signature.length == 1 && BeanType.isNamed(signature[0], known.type()));
    }

    /** Returns the signature for messages, such as {@code recentEvents(int count)}. */
    String signature() {
        Parameter known = parameter;
        return name + (known == null ? "()" : "(" + BeanType.javaName(known.type()) + " " + known.name() + ")");
    }

    @Nullable
    Object run(R shown, @Nullable Object[] arguments) {
        Parameter known = parameter;
        int expected = known == null ? 0 : 1;
        if (arguments.length != expected) {
            throw new IllegalArgumentException(
                    signature() + " takes " + expected + " arguments, but was given " + arguments.length);
        }
        if (known == null) {
            return action.apply(shown, NO_ARGUMENT);
        }
        Object argument = arguments[0];
        if (argument == null || !known.type().isValue(argument)) {
            throw new IllegalArgumentException(known.name() + " of " + signature() + " must be of type "
                    + BeanType.javaName(known.type()) + ", but was " + BeanType.written(argument));
        }
        return action.apply(shown, argument);
    }
}
