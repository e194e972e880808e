package unrolled.ui.palette;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.input.KeyCombination;
import unrolled.ui.base.KeyNames;

/**
 * Something that can be done in a window, as a value: menus are made of such, and the list of all actions finds them.
 *
 * @param id by which it is known as the same one, whatever it is called
 * @param keys that do the same; they are heard elsewhere
 * @param reason why it cannot be done now; empty if it can
 * @param chosen of a choice whether it is the one that holds now; empty if it is none
 * @param does what it does
 */
public record Action(
        String id, Names names, List<KeyCombination> keys, Names reason, Optional<Boolean> chosen, Runnable does)
        implements Entry {
    /** More keys for one thing are not shown. */
    private static final int SHOWN_KEYS = 2;

    public Action {
        keys = List.copyOf(keys);
    }

    public static Action of(String id, Names names, Runnable does) {
        return new Action(id, names, List.of(), Names.NONE, Optional.empty(), does);
    }

    /** One that is called as the window says under a key, by which it is also known. */
    public static Action named(String key, Runnable does) {
        return of(key, Names.of(key), does);
    }

    public Action withKeys(List<KeyCombination> shown) {
        return new Action(id, names, shown, reason, chosen, does);
    }

    /** The same, which cannot be done for a reason. */
    public Action because(Names why) {
        return new Action(id, names, keys, why, chosen, does);
    }

    /** The same, which cannot be done for a reason while something holds. */
    public Action unless(boolean holds, String why, Object... arguments) {
        return holds ? because(Names.of(why, arguments)) : this;
    }

    /** The same as one of several choices. */
    public Action chosen(boolean now) {
        return new Action(id, names, keys, reason, Optional.of(now), does);
    }

    public boolean canBeDone() {
        return reason.isEmpty();
    }

    /** Its keys, as people read them. */
    public String keyText(ResourceBundle words) {
        return keys.stream()
                .map(key -> KeyNames.of(key, words))
                .distinct()
                .limit(SHOWN_KEYS)
                .collect(Collectors.joining(", "));
    }

    /** Grey with the reason where it cannot be done. */
    @Override
    public MenuItem item(Locale locale) {
        MenuItem item = chosen.map(Action::choice).orElseGet(MenuItem::new);
        item.setId(id);
        item.setText(canBeDone() ? names.in(locale) : names.in(locale) + " (" + reason.in(locale) + ")");
        item.setMnemonicParsing(false);
        item.setDisable(!canBeDone());
        item.setOnAction(event -> does.run());
        keys.stream().findFirst().ifPresent(key -> item.setAccelerator(KeyNames.named(key, locale)));
        return item;
    }

    private static MenuItem choice(boolean now) {
        RadioMenuItem item = new RadioMenuItem();
        item.setSelected(now);
        return item;
    }
}
