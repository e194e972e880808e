package unrolled.ui;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Function;
import javafx.scene.layout.Region;

/** The pictures that the bottom of the window can show. */
enum BottomView {
    RUN(Command.VIEW_RUN, HeatPane::new),
    LOSS(Command.VIEW_LOSS, LossPane::new),
    PREDICTION(Command.VIEW_PREDICTION, PredictionPane::new),
    WEIGHTS(Command.VIEW_WEIGHTS, WeightsPane::new),
    WHY(Command.VIEW_WHY, WhyPane::new),
    DEBUG(Command.VIEW_DEBUG, DebugPane::new);

    private final Command command;

    @SuppressWarnings("ImmutableEnumChecker") // a reference to a constructor
    private final Function<WindowContext, Region> pane;

    BottomView(Command command, Function<WindowContext, Region> pane) {
        this.command = command;
        this.pane = pane;
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
