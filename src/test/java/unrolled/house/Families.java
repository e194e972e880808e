package unrolled.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sealed types with all their kinds, and with the visitor that has a method for each kind: one thing in several files,
 * by Java's own rules.
 */
final class Families {
    /** By the name of a file's class: the sealed types of whose family it is. */
    private final Map<String, Set<String>> families = new HashMap<>();

    Families(JavaClasses classes) {
        List<Class<?>> types = classes.stream()
                .<Class<?>>map(Families::loaded)
                .filter(type -> type != null)
                .toList();
        types.stream().filter(Class::isSealed).forEach(type -> {
            List<Class<?>> kinds = List.of(type.getPermittedSubclasses());
            add(type, type);
            kinds.forEach(kind -> add(kind, type));
            types.stream().filter(visitor -> visits(visitor, kinds)).forEach(visitor -> add(visitor, type));
        });
    }

    private void add(Class<?> member, Class<?> sealed) {
        families.computeIfAbsent(outermost(member.getName()), name -> new HashSet<>())
                .add(sealed.getName());
    }

    private static boolean visits(Class<?> visitor, List<Class<?>> kinds) {
        return visitor.isInterface()
                && kinds.stream()
                        .allMatch(kind -> Arrays.stream(visitor.getDeclaredMethods())
                                .anyMatch(method -> Arrays.equals(method.getParameterTypes(), new Class<?>[] {kind})));
    }

    private static Class<?> loaded(JavaClass type) {
        try {
            return Class.forName(type.getName(), false, Families.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            return null;
        }
    }

    boolean areOne(JavaClass one, JavaClass other) {
        Set<String> shared = new HashSet<>(families.getOrDefault(outermost(one.getName()), Set.of()));
        shared.retainAll(families.getOrDefault(outermost(other.getName()), Set.of()));
        return !shared.isEmpty();
    }

    private static String outermost(String type) {
        return type.replaceFirst("\\$.*", "");
    }
}
