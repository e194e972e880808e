package unrolled.ui.base;

import javafx.scene.Node;

/** Parts of the window that are there or not: what is not seen takes no room. */
public final class Visible {
    private Visible() {}

    public static void set(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
