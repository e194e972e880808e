package unrolled.ui.side;

import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;

/** A shape as it is and as it would be: what would change is struck out, and what it would become stands behind it. */
final class ProposedShape extends HBox {
    ProposedShape(List<Long> now, List<Long> then) {
        setId("proposedShape");
        getStyleClass().add("proposed-shape");
        add("[", "shape-kept");
        for (int axis = 0; axis < now.size(); axis++) {
            boolean changes = !now.get(axis).equals(then.get(axis));
            Text before = add(String.valueOf(now.get(axis)), changes ? "shape-struck" : "shape-kept");
            before.setStrikethrough(changes);
            if (changes) {
                add(" " + then.get(axis), "shape-new");
            }
            add(axis == now.size() - 1 ? "]" : ", ", "shape-kept");
        }
    }

    private Text add(String words, String style) {
        Text text = new Text(words);
        text.getStyleClass().add(style);
        getChildren().add(text);
        return text;
    }
}
