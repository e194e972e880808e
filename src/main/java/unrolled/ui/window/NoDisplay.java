package unrolled.ui.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says in one sentence why no window can be opened, and what opens one. */
final class NoDisplay {
    private static final String PACKAGES = "libgtk-3-0 libxtst6 libxxf86vm1 libgl1 libpangoft2-1.0-0 fonts-dejavu-core";
    private static final Pattern MISSING_LIBRARY = Pattern.compile("(lib[^\\s:/]+): cannot open shared object file");

    private final boolean linux;
    private final String display;

    /**
     * @param system the operating system, as Java names it
     * @param display the variable DISPLAY; null if it is not set
     */
    NoDisplay(String system, String display) {
        this.linux = system.startsWith("Linux");
        this.display = display == null ? "" : display;
    }

    static NoDisplay here() {
        return new NoDisplay(System.getProperty("os.name"), System.getenv("DISPLAY"));
    }

    /** What is known before JavaFX is asked; {@code platform} is what it should draw on, null for the usual. */
    Optional<String> known(String platform) {
        boolean blind = linux && platform == null && display.isEmpty();
        return blind ? Optional.of(sentence("there is no display, the variable DISPLAY is not set")) : Optional.empty();
    }

    /**
     * Why JavaFX did not start or could not draw a text.
     *
     * @param full the folders that it unpacks its libraries in, if it can do so in none
     */
    String after(Throwable failure, List<Path> full) {
        String reason = full.isEmpty() ? "JavaFX finds no graphics library or no font that it can use" : "";
        for (Throwable e = failure; e != null; e = e.getCause()) {
            Matcher missing = MISSING_LIBRARY.matcher(String.valueOf(e.getMessage()));
            if (missing.find()) {
                return sentence("the library " + missing.group(1) + " is missing");
            }
            if ("Unable to open DISPLAY".equals(e.getMessage())) {
                reason = "the display '" + display + "' does not answer";
            }
        }
        return reason.isEmpty() ? noRoom(full) : sentence(reason);
    }

    private static String noRoom(List<Path> full) {
        String folders = full.stream().map(Path::toString).collect(Collectors.joining(" and "));
        return "No window can be opened because JavaFX unpacks its libraries when it starts, but " + folders
                + " are full or cannot be written to: make room in one of them.";
    }

    /** JavaFX gave no answer. */
    String after(long seconds) {
        return sentence("JavaFX has not started within " + seconds + " seconds");
    }

    private String sentence(String reason) {
        String remedy = linux
                ? "start Unrolled where there is a display, and on Debian or Ubuntu install the packages " + PACKAGES
                : "start Unrolled on a desktop";
        return "No window can be opened because " + reason + ": " + remedy + ".";
    }
}
