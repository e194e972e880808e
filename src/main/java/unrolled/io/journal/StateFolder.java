package unrolled.io.journal;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where the program keeps what is its own and no setting: a folder that each system has for that. */
public record StateFolder(Path path) {
    /** A property of the JVM that names another folder. */
    public static final String PROPERTY = "unrolled.state";

    public StateFolder {
        path = path.toAbsolutePath().normalize();
    }

    /** That of this machine. */
    public static StateFolder here() {
        Path home = Path.of(System.getProperty("user.home"));
        return Optional.ofNullable(System.getProperty(PROPERTY))
                .map(folder -> new StateFolder(Path.of(folder)))
                .orElseGet(() -> of(System.getProperty("os.name"), System.getenv(), home));
    }

    /**
     * That of a system.
     *
     * @param system its name, as Java says it
     * @param variables its environment
     */
    static StateFolder of(String system, Map<String, String> variables, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            Path local = absolute(variables.get("LOCALAPPDATA")).orElse(home.resolve("AppData/Local"));
            return new StateFolder(local.resolve("Unrolled"));
        }
        if (name.startsWith("mac")) {
            return new StateFolder(home.resolve("Library/Application Support/Unrolled"));
        }
        Path state = absolute(variables.get("XDG_STATE_HOME")).orElse(home.resolve(".local/state"));
        return new StateFolder(state.resolve("unrolled"));
    }

    /** The XDG specification has folders that are not absolute left out. */
    private static Optional<Path> absolute(String folder) {
        return Optional.ofNullable(folder)
                .filter(named -> !named.isEmpty())
                .map(Path::of)
                .filter(Path::isAbsolute);
    }

    /** One file for each window with edits that are not saved. */
    public Path journals() {
        return path.resolve("journals");
    }

    /** One file for each file that is open in a window. */
    public Path open() {
        return path.resolve("open");
    }

    /** What was open lately, with a picture each. */
    public Path recent() {
        return path.resolve("recent");
    }
}
