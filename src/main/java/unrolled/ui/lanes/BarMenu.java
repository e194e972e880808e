package unrolled.ui.lanes;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import unrolled.debug.desk.BarChoice;
import unrolled.ui.base.WindowContext;
import unrolled.ui.palette.Action;
import unrolled.ui.palette.Entry;

/** The choices of what a full bar of the lanes stands for. */
final class BarMenu {
    private final ObjectProperty<BarChoice> bars;

    BarMenu(WindowContext desk) {
        this.bars = desk.sight().bars();
    }

    /** Whether each run has a scale, and how large the part of the largest value is that a full bar stands for. */
    List<Entry> entries() {
        BarChoice now = bars.get();
        return List.of(
                choice("bars.own", now.withShared(false)),
                choice("bars.shared", now.withShared(true)),
                Entry.LINE,
                choice("bars.whole", now.withPart(1)),
                choice("bars.third", now.withPart(3)),
                choice("bars.tenth", now.withPart(10)));
    }

    private Action choice(String key, BarChoice choice) {
        return Action.named(key, () -> bars.set(choice)).chosen(choice.equals(bars.get()));
    }
}
