package unrolled.ui.bottom;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.scene.layout.Region;
import unrolled.diagram.base.Words;
import unrolled.ui.base.WindowContext;
import unrolled.ui.debugger.DebugPane;

/** What the bottom of the window can show: its buttons and its keys follow from this list. */
public enum BottomView {
    RUN(HeatPane::new),
    LOSS(LossPane::new),
    PREDICTION(PredictionPane::new),
    WEIGHTS(WeightsPane::new),
    WHY(WhyPane::new),
    ORDER(OrderPane::new),
    CHECKS(ChecksPane::new),
    DEBUG(DebugPane::new),
    TEXT(TextPane::new);

    private static final double LEAST = 162;
    private static final double MOST = 330;
    /** Up to this height of a window the lanes take all that they can get; of more they share. */
    private static final double ROOMY = 1000;

    private static final double SHARE = 0.6;

    @SuppressWarnings("ImmutableEnumChecker") // a reference to a constructor
    private final Function<WindowContext, Region> pane;

    BottomView(Function<WindowContext, Region> pane) {
        this.pane = pane;
    }

    /** How high every one of them is in a window of a height: nothing moves under the mouse when another one is chosen. */
    static double height(double window) {
        return Math.max(LEAST, Math.min(MOST, LEAST + SHARE * (window - ROOMY)));
    }

    /** The picture of this name; the first one if there is none. */
    static BottomView of(String key) {
        return Arrays.stream(values())
                .filter(view -> view.key().equals(key))
                .findFirst()
                .orElse(RUN);
    }

    /** Which one it is, from 1: its key is Ctrl and this number. */
    int number() {
        return List.of(values()).indexOf(this) + 1;
    }

    /** Its name in files and lessons. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    Region pane(WindowContext desk) {
        return pane.apply(desk);
    }

    /** What its key does where it is shown already: why c is what it is has several pictures. */
    void again(WindowContext desk) {
        if (this == WHY) {
            WhyPicture now = WhyPicture.of(desk.sight().why().get());
            desk.sight().why().set(now.next().key());
        }
    }

    /** The name of its button; the words of a picture stand together with those in it. */
    String title(Words words) {
        return words.of("bottom." + key());
    }

    /** What its button does. */
    String tip(Words words) {
        return words.of("bottom." + key() + ".tip");
    }

    String id() {
        return "show" + name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }
}
