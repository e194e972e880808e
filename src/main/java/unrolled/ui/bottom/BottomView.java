package unrolled.ui.bottom;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.scene.layout.Region;
import unrolled.diagram.base.Words;
import unrolled.ui.base.WindowContext;
import unrolled.ui.debugger.DebugPane;

/** What the bottom of the window can show: its buttons, its keys and its heights follow from this list. */
public enum BottomView {
    RUN(HeatPane::new, Height.STRIPS),
    LOSS(LossPane::new, Height.CURVES),
    PREDICTION(PredictionPane::new, Height.CURVES),
    WEIGHTS(WeightsPane::new, Height.CURVES),
    WHY(WhyPane::new, Height.BOXES),
    ORDER(OrderPane::new, Height.TAPES),
    CHECKS(ChecksPane::new, Height.LISTS),
    DEBUG(DebugPane::new, Height.LISTS);

    /** How high a picture wants to be in windows that are low, of middle height, and roomy. */
    private enum Height {
        STRIPS(158, 158, 158),
        /** Curves and weights want to be higher than strips, where the window has room. */
        CURVES(158, 158, 232),
        /** And boxes with arrows between them a little more. */
        BOXES(158, 176, 250),
        /** Tapes stand beside what they would be, with a staircase over them. */
        TAPES(184, 226, 330),
        /** Lists are longer than what is drawn. */
        LISTS(158, 208, 250);

        private static final double ROOMY = 900;
        private static final double MIDDLE = 760;

        private final double low;
        private final double middle;
        private final double roomy;

        Height(double low, double middle, double roomy) {
            this.low = low;
            this.middle = middle;
            this.roomy = roomy;
        }

        double in(double window) {
            return window >= ROOMY ? roomy : window >= MIDDLE ? middle : low;
        }
    }

    @SuppressWarnings("ImmutableEnumChecker") // a reference to a constructor
    private final Function<WindowContext, Region> pane;

    private final Height height;

    BottomView(Function<WindowContext, Region> pane, Height height) {
        this.pane = pane;
        this.height = height;
    }

    /** How high it is to be in a window of a height. */
    double height(double window) {
        return height.in(window);
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
