package unrolled.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private final Preferences store = Preferences.userRoot().node("unrolled-settings-test");
    private final List<Runnable> waiting = new ArrayList<>();

    @AfterEach
    void forget() throws BackingStoreException {
        store.removeNode();
    }

    @Test
    void changesInARowAreWrittenTogetherAndTheLastOneStays() throws BackingStoreException {
        Settings settings = new Settings(store, waiting::add);
        settings.darkProperty().set(true);
        settings.languageProperty().set(Locale.ENGLISH);
        settings.languageProperty().set(Locale.GERMAN);
        settings.darkProperty().set(false);
        settings.darkProperty().set(true);
        assertEquals(1, waiting.size(), "one thing is done at a time");
        waiting.remove(0).run();
        assertEquals(
                List.of("dark", "language"),
                List.of(store.keys()).stream().sorted().toList());
        Settings next = new Settings(store, waiting::add);
        assertTrue(next.darkProperty().get());
        assertEquals(Locale.GERMAN, next.language());
        settings.darkProperty().set(false);
        waiting.remove(0).run();
        assertEquals("false", store.get("dark", "none"));
    }
}
