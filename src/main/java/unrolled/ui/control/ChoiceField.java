package unrolled.ui.control;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Skin;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.util.StringConverter;

/** A choice between values that have names. */
public final class ChoiceField<T> extends ComboBox<T> {
    /** Whether a choice is shown, and not made. */
    private boolean showing;

    /** Its list comes into a window when somebody opens it: until then another theme has nothing to do with it. */
    @Override
    protected Skin<?> createDefaultSkin() {
        return new LateList<>(this);
    }

    /** Connects the field: the names of the values, and what choosing one does. */
    public void connect(Function<T, String> names, Consumer<T> chosen) {
        setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : names.apply(value);
            }

            @Override
            public T fromString(String text) {
                return getValue();
            }
        });
        valueProperty().subscribe((before, now) -> {
            if (!showing && now != null) {
                chosen.accept(now);
            }
        });
    }

    /** Shows what can be chosen and what is chosen, without choosing; null shows that nothing is. */
    public void show(List<T> values, T value) {
        showing = true;
        if (!getItems().equals(values)) {
            getItems().setAll(values);
        }
        setValue(value);
        showing = false;
    }

    /** A skin that has its list from the first opening on: in its styles, so it is known how high it is and where it fits. */
    private static final class LateList<T> extends ComboBoxListViewSkin<T> {
        LateList(ChoiceField<T> field) {
            super(field);
            getChildren().remove(getPopupContent());
        }

        @Override
        public void show() {
            Node list = getPopupContent();
            if (list.getParent() == null) {
                getChildren().add(list);
                list.applyCss();
            }
            super.show();
        }
    }
}
