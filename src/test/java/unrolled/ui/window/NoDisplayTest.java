package unrolled.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NoDisplayTest {
    private static final String REMEDY =
            ": start Unrolled where there is a display, and on Debian or Ubuntu install the packages "
                    + "libgtk-3-0 libxtst6 libxxf86vm1 libgl1 libpangoft2-1.0-0 fonts-dejavu-core.";
    private static final NoDisplay LINUX = new NoDisplay("Linux", ":99");

    @Test
    void linuxWithoutADisplayOpensNoWindow() {
        Optional<String> sentence = Optional.of(
                "No window can be opened because there is no display, the variable DISPLAY is not set" + REMEDY);
        assertEquals(sentence, new NoDisplay("Linux", null).known(null));
        assertEquals(sentence, new NoDisplay("Linux", "").known(null));
    }

    @Test
    void nothingStandsInTheWayBeforehandOtherwise() {
        assertEquals(Optional.empty(), LINUX.known(null));
        assertEquals(Optional.empty(), new NoDisplay("Linux", null).known("Monocle"));
        assertEquals(Optional.empty(), new NoDisplay("Mac OS X", null).known(null));
        assertEquals(Optional.empty(), new NoDisplay("Windows 11", null).known(null));
    }

    @Test
    void displayThatNobodyServesIsNamed() {
        assertEquals(
                "No window can be opened because the display ':99' does not answer" + REMEDY,
                LINUX.after(new UnsupportedOperationException("Unable to open DISPLAY"), List.of()));
    }

    @Test
    void missingLibraryIsNamedHoweverDeepItsCauseLies() {
        Throwable missing = new UnsatisfiedLinkError("/cache/libjavafx_font_pango.so: "
                + "libpangoft2-1.0.so.0: cannot open shared object file: No such file or directory");
        assertEquals(
                "No window can be opened because the library libpangoft2-1.0.so.0 is missing" + REMEDY,
                LINUX.after(new RuntimeException(new ExceptionInInitializerError(missing)), List.of()));
    }

    @Test
    void whateverElseStopsJavaFxIsOneSentence() {
        List<Throwable> failures = List.of(
                new UnsatisfiedLinkError("no glass in java.library.path"),
                new NoClassDefFoundError("Could not initialize class com.sun.javafx.font.freetype.OSPango"),
                new UnsupportedOperationException("Internal Error"),
                new RuntimeException("No toolkit found"),
                new NullPointerException());
        for (Throwable failure : failures) {
            assertEquals(
                    "No window can be opened because JavaFX finds no graphics library or no font that it can use"
                            + REMEDY,
                    LINUX.after(failure, List.of()));
        }
        assertEquals(
                "No window can be opened because JavaFX has not started within 30 seconds" + REMEDY, LINUX.after(30));
    }

    @Test
    void otherSystemsAreToldOfNoDebianPackages() {
        String sentence = new NoDisplay("Mac OS X", null).after(new RuntimeException("No toolkit found"), List.of());
        assertTrue(sentence.endsWith(" that it can use: start Unrolled on a desktop."), sentence);
    }

    @Test
    void whereNothingCanBeUnpackedNoPackagesAreAskedFor() {
        List<Path> full = List.of(Path.of("/home/x"), Path.of("/tmp"));
        assertEquals(
                "No window can be opened because JavaFX unpacks its libraries when it starts, but "
                        + Path.of("/home/x") + " and " + Path.of("/tmp")
                        + " are full or cannot be written to: make room in one of them.",
                LINUX.after(new RuntimeException("No toolkit found"), full));
        Throwable missing = new UnsatisfiedLinkError("libgtk-3.so.0: cannot open shared object file");
        assertTrue(LINUX.after(missing, full).contains("the library libgtk-3.so.0 is missing"));
    }
}
