package unrolled.ui.control;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A named choice between a few values. */
public final class ChoiceRow<T> extends HBox {
    private final Label name = new Label();
    private final ChoiceField<T> box = new ChoiceField<>();

    public ChoiceRow() {
        getStyleClass().add("choice-row");
        setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(60);
        name.setLabelFor(box);
        getChildren().addAll(name, box);
    }

    /** Connects the row: the values and their names, and what choosing one does. */
    public void connect(Function<T, String> names, Consumer<T> chosen) {
        box.connect(names, chosen);
    }

    /** Shows what can be chosen and what is chosen, without choosing. */
    public void show(List<T> values, T value) {
        box.show(values, value);
    }

    ComboBox<T> box() {
        return box;
    }

    public StringProperty textProperty() {
        return name.textProperty();
    }

    public String getText() {
        return name.getText();
    }

    public void setText(String text) {
        name.setText(text);
        box.setAccessibleText(text);
    }

    public String getTip() {
        return box.getTooltip() == null ? "" : box.getTooltip().getText();
    }

    public void setTip(String text) {
        Tooltip tooltip = new Tooltip(text);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(360);
        box.setTooltip(tooltip);
        box.setAccessibleHelp(text);
    }

    public void setFieldId(String id) {
        box.setId(id);
    }

    public String getFieldId() {
        return box.getId();
    }
}
