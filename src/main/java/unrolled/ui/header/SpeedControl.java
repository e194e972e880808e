package unrolled.ui.header;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Slider;
import javafx.stage.Popup;
import javafx.util.Duration;
import unrolled.session.Tempo;
import unrolled.ui.base.Tip;
import unrolled.ui.base.WindowContext;
import unrolled.ui.base.WindowWords;
import unrolled.ui.palette.Action;
import unrolled.ui.palette.Entry;

/** By what it is played, and how fast: each twice as fast is as far again. What is chosen is said under it for a while. */
final class SpeedControl {
    private static final Duration WHILE = Duration.seconds(1.2);
    private static final double GAP = 6;

    private final WindowContext desk;
    private final MenuButton unit;
    private final Slider speed;
    private final Popup popup = new Popup();
    private final Label said = new Label();
    private final Map<Tempo.Unit, RadioMenuItem> items = new EnumMap<>(Tempo.Unit.class);
    private final PauseTransition end = new PauseTransition(WHILE);

    SpeedControl(WindowContext desk, MenuButton unit, Slider speed) {
        this.desk = desk;
        this.unit = unit;
        this.speed = speed;
        said.getStyleClass().add("speed-said");
        popup.getContent().add(said);
        end.setOnFinished(event -> {
            popup.hide();
            Tip.set(speed, tip());
        });
        speed.setMin(log2(Tempo.SLOWEST));
        speed.setMax(log2(Tempo.FASTEST));
        for (Tempo.Unit one : Tempo.Unit.values()) {
            RadioMenuItem item = (RadioMenuItem) by(one).item(desk.locale());
            unit.getItems().add(item);
            items.put(one, item);
        }
        String choose = desk.words().getString("speed.unit");
        unit.setAccessibleText(choose);
        Tip.set(unit, choose);
        show();
        Tip.set(speed, tip());
        speed.valueProperty()
                .subscribe(
                        (before, now) -> desk.player().tempoProperty().set(tempo().at(Math.pow(2, now.doubleValue()))));
        desk.player().tempoProperty().when(WindowContext.shown(speed)).subscribe((before, now) -> {
            show();
            say();
        });
    }

    /** By what it can be played. */
    List<Entry> entries() {
        return Arrays.stream(Tempo.Unit.values()).map(one -> (Entry) by(one)).toList();
    }

    private Action by(Tempo.Unit one) {
        return Action.named(key("by", one), () -> desk.player().tempoProperty().set(tempo().by(one)))
                .chosen(one == tempo().unit());
    }

    private Tempo tempo() {
        return desk.player().tempoProperty().get();
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }

    private String word(String kind, Tempo.Unit one) {
        return desk.words().getString(key(kind, one));
    }

    private static String key(String kind, Tempo.Unit one) {
        return "speed." + kind + "." + one.name().toLowerCase(Locale.ROOT);
    }

    private void show() {
        Tempo now = tempo();
        unit.setText(word("short", now.unit()));
        items.forEach((one, item) -> item.setSelected(one == now.unit()));
        speed.setValue(log2(now.speed()));
        speed.setAccessibleText(sentence());
    }

    /** As {@code 2,000 steps a second}. */
    private String sentence() {
        WindowWords words = desk.words();
        double now = tempo().speed();
        String number = now >= 10
                ? words.numbers().grouped(Math.round(now))
                : words.numbers().significant(now);
        return now == 1 ? word("one", tempo().unit()) : words.of("speed." + name(), number);
    }

    private String name() {
        return tempo().unit().name().toLowerCase(Locale.ROOT);
    }

    private String tip() {
        return desk.words().of("speed.tip", sentence());
    }

    private void say() {
        said.setText(sentence());
        Bounds screen = speed.localToScreen(speed.getLayoutBounds());
        if (screen != null && !popup.isShowing()) {
            speed.setTooltip(null); // it would lie over what is said
            popup.show(speed, screen.getMinX(), screen.getMaxY() + GAP);
        }
        end.playFromStart();
    }
}
