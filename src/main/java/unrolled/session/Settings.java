package unrolled.session;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import unrolled.analysis.training.LossScale;
import unrolled.diagram.base.Theme;
import unrolled.work.WorkQueue;

/**
 * What is remembered from one start to the next: the colours, the language, how losses are drawn, how runs are played, how much
 * memory traces may take, where the window stands, how high its bottom is, how large all is shown, and whether things move.
 */
public final class Settings {
    private static final String THEME = "theme";
    private static final String LANGUAGE = "language";
    private static final String LOSS_SCALE = "loss-scale";
    private static final String MEGABYTES = "traces-megabytes";
    private static final String WINDOW = "window";
    private static final String BOTTOM = "bottom-height";
    private static final String TEMPO = "tempo";
    private static final String FOLDED_ANSWER = "answer-folded";
    private static final String HINTED = "hinted";
    private static final String FOLDED = "folded-";
    private static final String STILL = "still";
    private static final String MAGNIFIED = "magnified-percent";

    private static final int MOST_MAGNIFIED = 200;
    private static final int QUARTER = 25;

    private static final long LEAST_MEGABYTES = 16;

    private final Preferences store;
    private final WorkQueue queue;
    private final Map<String, String> unwritten = new ConcurrentHashMap<>();
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>();
    private final ObjectProperty<Locale> language = new SimpleObjectProperty<>();
    private final ObjectProperty<LossScale> lossScale = new SimpleObjectProperty<>();
    private final ObjectProperty<Tempo> tempo = new SimpleObjectProperty<>();
    private final LongProperty megabytes = new SimpleLongProperty();
    private final BooleanProperty foldedAnswer = new SimpleBooleanProperty();
    private final IntegerProperty magnified = new SimpleIntegerProperty();
    private final Map<Panel, BooleanProperty> folded = new EnumMap<>(Panel.class);
    private final BooleanProperty hinted = new SimpleBooleanProperty();
    private final BooleanProperty still = new SimpleBooleanProperty();
    private final IntegerProperty bottomHeight = new SimpleIntegerProperty();
    private final ObjectProperty<Optional<WindowPlace>> window = new SimpleObjectProperty<>(Optional.empty());

    /** @param worker on which a change is written, since writing touches a file */
    public Settings(Preferences store, Executor worker) {
        this.store = store;
        queue = WorkQueue.ofNewest(worker, Runnable::run);
        theme.set(storedTheme(store));
        language.set(known(store.get(LANGUAGE, Locale.getDefault().getLanguage())));
        megabytes.set(within(store.getLong(MEGABYTES, Session.USUAL_MEGABYTES)));
        megabytes.subscribe((before, now) -> write(MEGABYTES, String.valueOf(now)));
        lossScale.set(storedScale(store));
        lossScale.subscribe((before, now) -> write(LOSS_SCALE, name(now)));
        tempo.set(Tempo.parse(store.get(TEMPO, "")));
        tempo.subscribe((before, now) -> write(TEMPO, now.text()));
        theme.subscribe((before, now) -> write(THEME, now.id()));
        language.subscribe((before, now) -> write(LANGUAGE, now.getLanguage()));
        foldedAnswer.set(store.getBoolean(FOLDED_ANSWER, false));
        foldedAnswer.subscribe((before, now) -> write(FOLDED_ANSWER, String.valueOf(now)));
        hinted.set(store.getBoolean(HINTED, false));
        hinted.subscribe((before, now) -> write(HINTED, String.valueOf(now)));
        still.set(store.getBoolean(STILL, false));
        still.subscribe((before, now) -> write(STILL, String.valueOf(now)));
        bottomHeight.set(Math.max(0, store.getInt(BOTTOM, 0)));
        bottomHeight.subscribe((before, now) -> write(BOTTOM, String.valueOf(now)));
        magnified.set(quarters(store.getInt(MAGNIFIED, 100)));
        magnified.subscribe((before, now) -> write(MAGNIFIED, String.valueOf(now)));
        for (Panel panel : Panel.values()) {
            String key = FOLDED + name(panel);
            BooleanProperty isFolded = new SimpleBooleanProperty(store.getBoolean(key, false));
            isFolded.subscribe((before, now) -> write(key, String.valueOf(now)));
            folded.put(panel, isFolded);
        }
        window.set(WindowPlace.parse(store.get(WINDOW, "")));
        window.subscribe((before, now) -> now.ifPresent(place -> write(WINDOW, place.text())));
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    public Theme theme() {
        return theme.get();
    }

    public ObjectProperty<Locale> languageProperty() {
        return language;
    }

    /** The theme after the present one. */
    public void nextTheme() {
        theme.set(theme().next());
    }

    /** German if it is English, English if it is German. */
    public void nextLanguage() {
        language.set(language().equals(Locale.GERMAN) ? Locale.ENGLISH : Locale.GERMAN);
    }

    public Locale language() {
        return language.get();
    }

    public ObjectProperty<LossScale> lossScaleProperty() {
        return lossScale;
    }

    /** By what runs are played, and how fast. */
    public ObjectProperty<Tempo> tempoProperty() {
        return tempo;
    }

    /** How much memory the checkpoints and kept batches of all traces may take together. */
    public LongProperty megabytesProperty() {
        return megabytes;
    }

    /** Whether the answer under the head is folded where it usually is not, and the other way round in a narrow window. */
    public BooleanProperty foldedAnswerProperty() {
        return foldedAnswer;
    }

    /** Whether somebody was told where to click, and needs it no more. */
    public BooleanProperty hintedProperty() {
        return hinted;
    }

    /** Whether nothing is to move by itself: what would grow, fade or pulse is there at once, and stands still. */
    public BooleanProperty stillProperty() {
        return still;
    }

    /** Lets things move, or not. */
    public void toggleStill() {
        still.set(!still.get());
    }

    /** How high somebody wants the picture at the bottom, in pixels; 0 for as high as each of them wants to be. */
    public IntegerProperty bottomHeightProperty() {
        return bottomHeight;
    }

    /** How large the window and all that is in it is shown, in percent: 100 to 200 by quarters. */
    public ReadOnlyIntegerProperty magnifiedProperty() {
        return magnified;
    }

    /** Shows all by so many quarters larger, or smaller. */
    public void magnify(int quarters) {
        magnified.set(quarters(magnified.get() + quarters * QUARTER));
    }

    private static int quarters(int percent) {
        return Math.max(100, Math.min(MOST_MAGNIFIED, percent / QUARTER * QUARTER));
    }

    /** Whether somebody has folded a panel away. */
    public BooleanProperty foldedProperty(Panel panel) {
        return folded.get(panel);
    }

    /** Folds a panel away, or brings it back. */
    public void fold(Panel panel) {
        folded.get(panel).set(!folded.get(panel).get());
    }

    /** Where the window stands; empty if it never stood anywhere. */
    public ObjectProperty<Optional<WindowPlace>> windowProperty() {
        return window;
    }

    /** The nearest amount that this machine allows: some for the traces, some for the rest. */
    public static long within(long megabytes) {
        long most = Math.max(LEAST_MEGABYTES, (Runtime.getRuntime().maxMemory() >> 20) * 3 / 4);
        return Math.max(LEAST_MEGABYTES, Math.min(megabytes, most));
    }

    /** The first if none is stored, or one that is gone; there was a time when only light and dark were told apart. */
    private static Theme storedTheme(Preferences store) {
        String before = store.getBoolean("dark", false) ? Theme.DARK.id() : "";
        return Theme.named(store.get(THEME, before)).orElse(Theme.ALL.get(0));
    }

    private static LossScale storedScale(Preferences store) {
        String stored = store.get(LOSS_SCALE, "");
        return Arrays.stream(LossScale.values())
                .filter(scale -> name(scale).equals(stored))
                .findFirst()
                .orElse(LossScale.AUTOMATIC);
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** English unless it is German. */
    private static Locale known(String language) {
        return language.equals("de") ? Locale.GERMAN : Locale.ENGLISH;
    }

    /** Changes in a row are written one after the other, the last one last. */
    private void write(String key, String value) {
        unwritten.put(key, value);
        queue.ask(this::writeAll, written -> {}, problem -> {});
    }

    private Set<String> writeAll() {
        Set<String> keys = Set.copyOf(unwritten.keySet());
        keys.forEach(key -> store.put(key, unwritten.remove(key)));
        try {
            store.flush();
        } catch (BackingStoreException e) {
            // a setting that cannot be kept is forgotten at the end of the session; nothing else is lost
        }
        return keys;
    }
}
