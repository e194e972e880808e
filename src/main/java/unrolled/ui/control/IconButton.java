package unrolled.ui.control;

import java.util.ResourceBundle;
import javafx.scene.control.Button;
import org.kordamp.ikonli.javafx.FontIcon;
import unrolled.ui.base.Command;
import unrolled.ui.base.Tip;

/** A flat button with an icon that does what a command does; its name and its tooltip are those of the command. */
public final class IconButton extends Button {
    public IconButton(Command command, String icon, ResourceBundle words, Runnable action) {
        this(icon, action);
        setId(command.name());
        command.describe(this, words);
    }

    /** A button that no command is for. */
    public IconButton(String icon, String label, Runnable action) {
        this(icon, action);
        setAccessibleText(label);
        Tip.set(this, label);
    }

    private IconButton(String icon, Runnable action) {
        super("", new FontIcon(icon));
        getStyleClass().addAll("flat", "button-icon");
        setOnAction(event -> action.run());
    }
}
