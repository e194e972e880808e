package unrolled.ui;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Function;
import javafx.scene.layout.Region;

/** What the bottom of the window can show: its buttons, its keys and its heights follow from this list. */
enum BottomView {
    RUN(Command.VIEW_RUN, HeatPane::new, Height.STRIPS),
    LOSS(Command.VIEW_LOSS, LossPane::new, Height.CURVES),
    PREDICTION(Command.VIEW_PREDICTION, PredictionPane::new, Height.CURVES),
    WEIGHTS(Command.VIEW_WEIGHTS, WeightsPane::new, Height.CURVES),
    WHY(Command.VIEW_WHY, WhyPane::new, Height.BOXES),
    DEBUG(Command.VIEW_DEBUG, DebugPane::new, Height.STRIPS);

    /** How high a picture wants to be in windows that are low, of middle height, and roomy. */
    private enum Height {
        STRIPS(158, 158, 158),
        /** Curves and weights want to be higher than strips, where the window has room. */
        CURVES(158, 158, 232),
        /** And boxes with arrows between them a little more. */
        BOXES(158, 176, 250);

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

    private final Command command;

    @SuppressWarnings("ImmutableEnumChecker") // a reference to a constructor
    private final Function<WindowContext, Region> pane;

    private final Height height;

    BottomView(Command command, Function<WindowContext, Region> pane, Height height) {
        this.command = command;
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

    /** Its name in files and lessons. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The command that shows it. */
    Command command() {
        return command;
    }

    Region pane(WindowContext desk) {
        return pane.apply(desk);
    }

    String title(ResourceBundle words) {
        return words.getString("bottom." + key());
    }

    String id() {
        return "show" + name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }
}
