package unrolled.ui.palette;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import unrolled.ui.base.WindowWords;

/** A line of the list: the name with its fitting letters in bold, where it stands, and the key; or the reason why it cannot be done. */
final class ActionRow extends HBox {
    static final double HEIGHT = 28;

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass GREYED = PseudoClass.getPseudoClass("greyed");

    ActionRow() {
        getStyleClass().add("palette-row");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setMinWidth(0);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
    }

    void show(Found found, boolean chosen, Locale locale) {
        Action action = found.action();
        boolean can = action.canBeDone();
        pseudoClassStateChanged(CHOSEN, chosen);
        pseudoClassStateChanged(GREYED, !can);
        List<Node> parts = new ArrayList<>();
        parts.addAll(parts(found.name(), found.letters(), "palette-name"));
        if (action.chosen().orElse(false)) {
            parts.add(fixed("  \u2713", "palette-name"));
        }
        if (!can) {
            parts.add(shrinking("  \u2013 " + action.reason().in(locale), "palette-reason"));
        } else if (!found.behind().isEmpty()) {
            parts.add(fixed("   ", "palette-behind"));
            parts.addAll(parts(found.behind(), found.behindLetters(), "palette-behind"));
        }
        Region space = new Region();
        space.setMinWidth(16);
        HBox.setHgrow(space, Priority.ALWAYS);
        parts.add(space);
        parts.add(fixed(action.keyText(new WindowWords(locale)), "palette-key"));
        getChildren().setAll(parts);
        setAccessibleText(told(action, locale));
    }

    /** As it is read to who does not see it. */
    static String told(Action action, Locale locale) {
        String name = action.names().in(locale);
        String key = action.keyText(new WindowWords(locale));
        String keyed = key.isEmpty() ? name : name + ", " + key;
        return action.canBeDone() ? keyed : keyed + ". " + action.reason().in(locale);
    }

    /** The text in runs of letters that fit and that do not; the last one gives way where there is no room. */
    private static List<Node> parts(String text, BitSet letters, String style) {
        List<Node> parts = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            boolean fits = letters.get(from);
            int to = Math.min(text.length(), fits ? letters.nextClearBit(from) : next(letters, from, text.length()));
            String part = text.substring(from, to);
            Label label = to == text.length() ? shrinking(part, style) : fixed(part, style);
            if (fits) {
                label.getStyleClass().add("palette-letter");
            }
            parts.add(label);
            from = to;
        }
        return parts;
    }

    private static int next(BitSet letters, int from, int end) {
        int next = letters.nextSetBit(from);
        return next < 0 ? end : next;
    }

    private static Label fixed(String text, String style) {
        Label label = shrinking(text, style);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static Label shrinking(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().setAll(style);
        return label;
    }
}
