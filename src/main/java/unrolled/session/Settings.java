package unrolled.session;

import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** How the window looks, remembered from one start to the next: light or dark, and the language. */
public final class Settings {
    private static final String DARK = "dark";
    private static final String LANGUAGE = "language";

    private final Preferences store;
    private final Executor worker;
    private final BooleanProperty dark = new SimpleBooleanProperty();
    private final ObjectProperty<Locale> language = new SimpleObjectProperty<>();

    /** @param worker on which a change is written, since writing touches a file */
    public Settings(Preferences store, Executor worker) {
        this.store = store;
        this.worker = worker;
        dark.set(store.getBoolean(DARK, false));
        language.set(known(store.get(LANGUAGE, Locale.getDefault().getLanguage())));
        dark.subscribe((before, now) -> write(DARK, String.valueOf(now)));
        language.subscribe((before, now) -> write(LANGUAGE, now.getLanguage()));
    }

    public BooleanProperty darkProperty() {
        return dark;
    }

    public ObjectProperty<Locale> languageProperty() {
        return language;
    }

    public Locale language() {
        return language.get();
    }

    /** English unless it is German. */
    private static Locale known(String language) {
        return language.equals("de") ? Locale.GERMAN : Locale.ENGLISH;
    }

    private void write(String key, String value) {
        worker.execute(() -> {
            store.put(key, value);
            try {
                store.flush();
            } catch (BackingStoreException e) {
                // a setting that cannot be kept is forgotten at the end of the session; nothing else is lost
            }
        });
    }
}
