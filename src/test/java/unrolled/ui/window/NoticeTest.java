package unrolled.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.prefs.AbstractPreferences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import unrolled.Examples;
import unrolled.data.DataException;
import unrolled.data.file.Bundled;
import unrolled.session.Computed;
import unrolled.session.Session;
import unrolled.session.Settings;
import unrolled.ui.base.WindowContext;

/** What went wrong is said in the language of the window, whichever it is by now. */
@ExtendWith(Toolkit.class)
class NoticeTest {
    private final Settings settings = new Settings(new Memory(), Runnable::run);
    private final WindowContext desk = Toolkit.on(() -> new WindowContext(
            new Session(Computed.of(Examples.airline()), Runnable::run, Runnable::run), settings, null, Runnable::run));

    private String said(Locale language) {
        settings.languageProperty().set(language);
        return desk.notice().get().text().get();
    }

    @Test
    void anErrorFollowsTheLanguage() {
        desk.failed(assertThrows(DataException.class, () -> Bundled.table("air")));
        assertEquals(
                "Keine mitgelieferte Reihe heißt „air“: Wählen Sie eine von airline-passengers, heating-demand",
                said(Locale.GERMAN));
        assertEquals(
                "no bundled series is named `air`: choose one of airline-passengers, heating-demand",
                said(Locale.ENGLISH));
    }

    @Test
    void aProblemFollowsTheLanguage() {
        desk.edit(now -> now.withData(now.data().withStride(0)));
        assertEquals("Der Versatz (stride) sollte mindestens 1 sein, nicht 0.", said(Locale.GERMAN));
        assertEquals("Stride should be at least 1, not 0.", said(Locale.ENGLISH));
    }

    @Test
    void tooLittleMemoryIsSaidInTheWordsOfTheWindow() {
        desk.failed(new OutOfMemoryError("Java heap space"));
        assertTrue(said(Locale.GERMAN).startsWith("Dafür reicht der Speicher nicht"));
        assertTrue(said(Locale.ENGLISH).startsWith("There is not enough memory for this"));
    }

    /** Settings that are forgotten. */
    private static final class Memory extends AbstractPreferences {
        private final Map<String, String> values = new HashMap<>();

        Memory() {
            super(null, "");
        }

        @Override
        protected void putSpi(String key, String value) {
            values.put(key, value);
        }

        @Override
        protected String getSpi(String key) {
            return values.get(key);
        }

        @Override
        protected void removeSpi(String key) {
            values.remove(key);
        }

        @Override
        protected void removeNodeSpi() {}

        @Override
        protected String[] keysSpi() {
            return values.keySet().toArray(String[]::new);
        }

        @Override
        protected String[] childrenNamesSpi() {
            return new String[0];
        }

        @Override
        protected AbstractPreferences childSpi(String name) {
            throw new UnsupportedOperationException(name);
        }

        @Override
        protected void syncSpi() {}

        @Override
        protected void flushSpi() {}
    }
}
