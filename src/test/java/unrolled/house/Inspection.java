package unrolled.house;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks at compiled classes and says, in a sentence each, where they are not as {@link House} was drawn. */
final class Inspection {
    private static final Set<String> THREADS = Set.of(
            "java.util.concurrent.CompletableFuture",
            "java.util.concurrent.Executor",
            "java.util.concurrent.ExecutorService",
            "java.util.concurrent.Executors",
            "java.util.concurrent.ForkJoinPool",
            "java.util.concurrent.ThreadPoolExecutor",
            "java.util.concurrent.Timer",
            "java.util.Timer");

    private static final Set<String> THREAD_CALLS =
            Set.of("java.lang.Thread.<init>", "java.lang.Runtime.addShutdownHook");
    private static final Set<String> PARALLEL_CALLS = Set.of("parallel", "parallelStream");

    private final String root;
    private final JavaClasses classes;
    private final List<String> order = House.ROOMS.stream().map(Room::name).toList();

    /** @param root the package in which the rooms stand */
    Inspection(String root, JavaClasses classes) {
        this.root = root + ".";
        this.classes = classes;
    }

    /** Rooms that no line of the table names. */
    NavigableSet<String> unknownRooms() {
        return ours().map(this::room)
                .filter(room -> !room.isEmpty() && !order.contains(room))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Rooms of the table in which nothing stands. */
    NavigableSet<String> emptyRooms() {
        NavigableSet<String> empty = new TreeSet<>(order);
        ours().map(this::room).forEach(empty::remove);
        return empty;
    }

    /** What uses a room that stands below its own. */
    NavigableSet<String> upwardArrows() {
        return dependencies()
                .filter(arrow -> isOurs(target(arrow)))
                .filter(arrow -> !room(arrow.getOriginClass()).isEmpty())
                .filter(arrow -> order.indexOf(room(arrow.getOriginClass())) < order.indexOf(room(target(arrow))))
                .map(arrow -> said(arrow) + ": " + room(arrow.getOriginClass()) + " stands above " + room(target(arrow))
                        + ", since " + why(room(arrow.getOriginClass())))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the command line uses of session and window. */
    NavigableSet<String> windowsOfTheCommandLine() {
        return dependencies()
                .filter(arrow -> room(arrow.getOriginClass()).equals("cli"))
                .filter(arrow -> isOurs(target(arrow)) && room(target(arrow)).matches("(session|ui)(\\..*)?"))
                .map(arrow -> said(arrow) + ": " + why("cli"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Who sees a library that belongs into another room. */
    NavigableSet<String> strayLibraries() {
        NavigableSet<String> stray = new TreeSet<>();
        dependencies().filter(arrow -> !room(arrow.getOriginClass()).isEmpty()).forEach(arrow -> {
            String type = target(arrow).getName();
            List<Library> known = House.LIBRARIES.stream()
                    .filter(library -> library.holds(type))
                    .toList();
            boolean isJava = type.startsWith("java.") || !type.contains(".");
            boolean isSeen = known.stream().anyMatch(library -> library.isSeenIn(room(arrow.getOriginClass())));
            if (!isOurs(target(arrow)) && !(known.isEmpty() ? isJava : isSeen)) {
                stray.add(said(arrow) + ": "
                        + known.stream()
                                .findFirst()
                                .map(library -> "it belongs into " + library.rooms() + ", since " + library.why())
                                .orElse("no room may see it; a library needs a line in House.LIBRARIES"));
            }
        });
        return stray;
    }

    /** Who makes threads though they are handed in. */
    NavigableSet<String> threadsBelowWork() {
        Stream<String> types = dependencies()
                .filter(arrow -> isQuiet(arrow.getOriginClass()))
                .filter(arrow -> THREADS.contains(target(arrow).getName()))
                .map(Inspection::said);
        Stream<String> calls = quietCalls(access -> THREAD_CALLS.contains(called(access))
                || (PARALLEL_CALLS.contains(access.getName()) && called(access).startsWith("java.util.")));
        return Stream.concat(types, calls)
                .map(said -> said
                        + ": up to lesson nothing makes a thread; it is handed in from work, since a browser has none")
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Who asks for the file of a font, or for what there is not in a browser. */
    NavigableSet<String> whatNoBrowserHas() {
        Stream<String> fonts = quietCalls(
                        access -> access.getTargetOwner().getSimpleName().equals("Typeface")
                                && access.getName().equals("resource"))
                .map(said ->
                        said + ": up to lesson no font file is read at run time; figure.FontTables has the widths");
        Stream<String> packages = quietCalls(access -> called(access).equals("java.lang.Class.getPackageName"))
                .map(said -> said + ": compilers for browsers know no names of packages");
        Stream<String> bundles = dependencies()
                .filter(arrow -> isQuiet(arrow.getOriginClass()))
                .filter(arrow -> target(arrow).getName().startsWith("java.util.ResourceBundle$Control"))
                .map(arrow -> said(arrow) + ": sentences come from text, without the controls of a ResourceBundle");
        return Stream.of(fonts, packages, bundles).flatMap(said -> said).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Files that use one another in a circle; what a sealed type and its kinds use of each other counts as nothing. */
    List<List<String>> circles() {
        Families families = new Families(classes);
        Map<String, Set<String>> arrows = new HashMap<>();
        dependencies()
                .filter(arrow -> isOurs(target(arrow)))
                .filter(arrow -> !families.areOne(arrow.getOriginClass(), target(arrow)))
                .forEach(arrow -> arrows.computeIfAbsent(file(arrow.getOriginClass()), from -> new HashSet<>())
                        .add(file(target(arrow))));
        arrows.forEach((from, to) -> to.remove(from));
        return FileCircles.of(arrows);
    }

    private Stream<JavaClass> ours() {
        return classes.stream()
                .filter(this::isOurs)
                .filter(type -> !type.getSimpleName().equals("package-info"));
    }

    private Stream<Dependency> dependencies() {
        return ours().flatMap(type -> type.getDirectDependenciesFromSelf().stream());
    }

    private Stream<String> quietCalls(Predicate<JavaCodeUnitAccess<?>> wanted) {
        return ours().filter(this::isQuiet)
                .flatMap(type -> type.getCodeUnitAccessesFromSelf().stream())
                .filter(wanted)
                .map(access -> access.getOriginOwner().getName() + " calls " + called(access));
    }

    private static String called(JavaCodeUnitAccess<?> access) {
        return access.getTargetOwner().getName() + "." + access.getName();
    }

    private static JavaClass target(Dependency arrow) {
        return arrow.getTargetClass().getBaseComponentType();
    }

    private static String said(Dependency arrow) {
        return arrow.getOriginClass().getName() + " uses " + target(arrow).getName();
    }

    private boolean isOurs(JavaClass type) {
        return type.getName().startsWith(root);
    }

    private boolean isQuiet(JavaClass type) {
        String room = room(type);
        return !room.isEmpty() && order.indexOf(room) <= order.indexOf(House.LAST_QUIET);
    }

    /** Empty for what stands in the root package itself and starts the program. */
    private String room(JavaClass type) {
        String name = type.getPackageName() + ".";
        return name.equals(root) ? "" : name.substring(root.length(), name.length() - 1);
    }

    private String file(JavaClass type) {
        return type.getName().substring(root.length()).replaceFirst("\\$.*", "");
    }

    private static String why(String room) {
        return House.ROOMS.stream()
                .filter(known -> known.name().equals(room))
                .map(Room::why)
                .findFirst()
                .orElse("it stands in no line of House.ROOMS");
    }
}
