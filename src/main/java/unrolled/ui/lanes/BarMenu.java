package unrolled.ui.lanes;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import unrolled.debug.desk.BarChoice;
import unrolled.ui.base.WindowContext;

/** The choices of what a full bar of the lanes stands for. */
final class BarMenu {
    private final WindowContext desk;
    private final ObjectProperty<BarChoice> bars;

    BarMenu(WindowContext desk) {
        this.desk = desk;
        this.bars = desk.sight().bars();
    }

    /** Whether each run has a scale, and how large the part of the largest value is that a full bar stands for. */
    MenuItem[] items() {
        ToggleGroup scales = new ToggleGroup();
        ToggleGroup parts = new ToggleGroup();
        BarChoice now = bars.get();
        return new MenuItem[] {
            item("bars.own", scales, now.withShared(false)),
            item("bars.shared", scales, now.withShared(true)),
            new SeparatorMenuItem(),
            item("bars.whole", parts, now.withPart(1)),
            item("bars.third", parts, now.withPart(3)),
            item("bars.tenth", parts, now.withPart(10))
        };
    }

    private MenuItem item(String key, ToggleGroup group, BarChoice choice) {
        RadioMenuItem item = new RadioMenuItem(desk.words().getString(key));
        item.setToggleGroup(group);
        item.setSelected(choice.equals(bars.get()));
        item.setOnAction(event -> bars.set(choice));
        return item;
    }
}
