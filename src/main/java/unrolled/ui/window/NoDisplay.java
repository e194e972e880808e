package unrolled.ui.window;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    /** Why JavaFX did not start or could not draw a text. */
    String after(Throwable failure) {
        String reason = "JavaFX finds no graphics library or no font that it can use";
        for (Throwable e = failure; e != null; e = e.getCause()) {
            Matcher missing = MISSING_LIBRARY.matcher(String.valueOf(e.getMessage()));
            if (missing.find()) {
                return sentence("the library " + missing.group(1) + " is missing");
            }
            if ("Unable to open DISPLAY".equals(e.getMessage())) {
                reason = "the display '" + display + "' does not answer";
            }
        }
        return sentence(reason);
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
