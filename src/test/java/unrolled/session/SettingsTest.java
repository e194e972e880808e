package unrolled.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import unrolled.analysis.training.LossScale;
import unrolled.diagram.base.Theme;

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
        settings.themeProperty().set(Theme.DARK);
        settings.languageProperty().set(Locale.ENGLISH);
        settings.languageProperty().set(Locale.GERMAN);
        settings.themeProperty().set(Theme.LIGHT);
        settings.themeProperty().set(Theme.DARK);
        assertEquals(1, waiting.size(), "one thing is done at a time");
        waiting.remove(0).run();
        assertEquals(
                List.of("language", "theme"),
                List.of(store.keys()).stream().sorted().toList());
        Settings next = new Settings(store, waiting::add);
        assertEquals(Theme.DARK, next.theme());
        assertEquals(Locale.GERMAN, next.language());
        settings.themeProperty().set(Theme.LIGHT);
        waiting.remove(0).run();
        assertEquals("light", store.get("theme", "none"));
    }

    @Test
    void theScaleOfLossesIsRemembered() {
        Settings settings = new Settings(store, waiting::add);
        assertEquals(LossScale.AUTOMATIC, settings.lossScaleProperty().get(), "none was chosen");
        settings.lossScaleProperty().set(LossScale.LOGARITHMIC);
        waiting.remove(0).run();
        assertEquals(
                LossScale.LOGARITHMIC,
                new Settings(store, waiting::add).lossScaleProperty().get());
    }

    @Test
    void howRunsArePlayedIsRemembered() {
        Settings settings = new Settings(store, waiting::add);
        Tempo tempo = Tempo.FIRST.by(Tempo.Unit.BATCH).at(200);
        settings.tempoProperty().set(tempo);
        waiting.remove(0).run();
        assertEquals(tempo, new Settings(store, waiting::add).tempoProperty().get());
    }

    @Test
    void thePlaceOfTheWindowIsRemembered() {
        Settings settings = new Settings(store, waiting::add);
        assertEquals(Optional.empty(), settings.windowProperty().get(), "it never stood anywhere");
        Optional<WindowPlace> place = Optional.of(new WindowPlace(10, 20, 900, 600, true));
        settings.windowProperty().set(place);
        waiting.remove(0).run();
        assertEquals(place, new Settings(store, waiting::add).windowProperty().get());
    }

    @Test
    void everyThemeIsRememberedByItsId() {
        for (Theme theme : Theme.ALL) {
            store.put("theme", theme.id());
            assertEquals(theme, new Settings(store, waiting::add).theme());
        }
    }

    @Test
    void aThemeThatIsGoneIsTheFirst() {
        assertEquals(Theme.ALL.get(0), new Settings(store, waiting::add).theme(), "none was chosen");
        store.put("theme", "aubergine");
        assertEquals(Theme.ALL.get(0), new Settings(store, waiting::add).theme());
    }

    @Test
    void whoChoseDarkBeforeThereWereThemesKeepsIt() {
        store.putBoolean("dark", true);
        assertEquals(Theme.DARK, new Settings(store, waiting::add).theme());
        store.put("theme", "light");
        assertEquals(Theme.LIGHT, new Settings(store, waiting::add).theme(), "what was chosen later counts");
    }

    @Test
    void allIsMagnifiedByQuartersUpToTwice() {
        Settings settings = new Settings(store, waiting::add);
        settings.magnify(1);
        assertEquals(125, settings.magnifiedProperty().get());
        settings.magnify(9);
        assertEquals(200, settings.magnifiedProperty().get());
        waiting.forEach(Runnable::run);
        assertEquals(200, new Settings(store, waiting::add).magnifiedProperty().get());
        settings.magnify(-9);
        assertEquals(100, settings.magnifiedProperty().get());
    }

    @Test
    void thatNothingIsToMoveIsRemembered() {
        Settings settings = new Settings(store, waiting::add);
        settings.toggleStill();
        waiting.forEach(Runnable::run);
        assertEquals(true, new Settings(store, waiting::add).stillProperty().get());
    }
}
