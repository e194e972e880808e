package unrolled.ui.base;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ResourceBundle;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/** Loads the FXML file of a node that is its own controller. */
public final class FxmlNode {
    private FxmlNode() {}

    /**
     * Makes the parts of the node.
     *
     * @param file beside the class of the node
     */
    public static void loadInto(Parent node, String file, ResourceBundle words) {
        FXMLLoader loader = new FXMLLoader(node.getClass().getResource(file), words);
        loader.setRoot(node);
        loader.setController(node);
        try {
            loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
