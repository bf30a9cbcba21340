package io.trackedcache.weaver;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reflection and method handles show a woven class as they show it unwoven. */
class ReflectionTest {

    @ParameterizedTest
    @MethodSource("io.trackedcache.weaver.ClassFiles#zoo")
    void showsTheSameOfClasses(String name) throws Exception {
        assertThat(describe(woven(name))).containsExactlyElementsOf(describe(Class.forName(name)));
    }

    @ParameterizedTest
    @MethodSource("io.trackedcache.weaver.ClassFiles#zoo")
    void showsTheSameOfMethods(String name) throws Exception {
        assertThat(methods(woven(name))).containsExactlyInAnyOrderElementsOf(methods(Class.forName(name)));
    }

    @ParameterizedTest
    @MethodSource("io.trackedcache.weaver.ClassFiles#zoo")
    void methodHandlesShowTheSame(String name) throws Exception {
        assertThat(handles(woven(name))).containsExactlyInAnyOrderElementsOf(handles(Class.forName(name)));
    }

    private static Class<?> woven(String name) {
        return WeavingLoader.ofZoo().load(name);
    }

    private static List<String> describe(Class<?> type) {
        List<String> facts = new ArrayList<>();
        facts.add(type.toGenericString() + " " + type.getModifiers() + Arrays.toString(type.getAnnotations()));
        facts.add("extends " + type.getAnnotatedSuperclass() + Arrays.toString(type.getAnnotatedInterfaces()));
        facts.add("nest of " + type.getNestHost() + names(type.getNestMembers()));
        facts.add("in " + type.getEnclosingClass() + " " + type.getEnclosingMethod() + " " + type.getDeclaringClass());
        facts.add("has " + names(type.getDeclaredClasses()) + " permits " + names(type.getPermittedSubclasses()));
        facts.add("record of " + Arrays.toString(type.getRecordComponents()) + " named " + type.getSimpleName());
        for (Field field : type.getDeclaredFields()) {
            if (!UntouchedTest.isAddedSerialVersion(field)) {
                facts.add(field.toGenericString() + field.getAnnotatedType() + Arrays.toString(field.getAnnotations()));
            }
        }
        return facts;
    }

    private static String names(Class<?>[] types) {
        return types == null
                ? "none"
                : Arrays.stream(types).map(Class::getName).sorted().toList().toString();
    }

    private static List<String> methods(Class<?> type) {
        List<String> facts = new ArrayList<>();
        for (Method method : type.getDeclaredMethods()) {
            facts.add(describe(method) + " returns " + method.getAnnotatedReturnType() + " or "
                    + Arrays.deepToString(new Object[] {method.getDefaultValue()}) + " default " + method.isDefault()
                    + method.isBridge());
        }
        for (Executable constructor : type.getDeclaredConstructors()) {
            facts.add(describe(constructor));
        }
        return facts;
    }

    private static String describe(Executable method) {
        StringBuilder facts = new StringBuilder(method.toGenericString())
                .append(' ')
                .append(method.getModifiers())
                .append(Arrays.toString(method.getAnnotations()))
                .append(method.isVarArgs())
                .append(method.isSynthetic())
                .append(Arrays.toString(method.getGenericExceptionTypes()))
                .append(Arrays.toString(method.getTypeParameters()))
                .append(Arrays.deepToString(method.getParameterAnnotations()));
        for (Parameter parameter : method.getParameters()) {
            facts.append(parameter).append(parameter.isNamePresent()).append(parameter.getModifiers());
        }
        for (AnnotatedType type : method.getAnnotatedParameterTypes()) {
            facts.append(type);
        }
        for (AnnotatedType type : method.getAnnotatedExceptionTypes()) {
            facts.append(type);
        }
        return facts.toString();
    }

    private static List<String> handles(Class<?> type) throws IllegalAccessException {
        MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
        List<String> facts = new ArrayList<>();
        for (Method method : type.getDeclaredMethods()) {
            facts.add(describe(lookup, lookup.unreflect(method)));
            if (!Modifier.isStatic(method.getModifiers()) && !Modifier.isAbstract(method.getModifiers())) {
                facts.add(describe(lookup, lookup.unreflectSpecial(method, type)));
            }
        }
        return facts;
    }

    private static String describe(MethodHandles.Lookup lookup, MethodHandle handle) {
        MethodHandleInfo info = lookup.revealDirect(handle);
        return info + " " + info.getModifiers() + handle.type() + handle.isVarargsCollector();
    }
}
