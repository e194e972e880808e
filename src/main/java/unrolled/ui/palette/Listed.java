package unrolled.ui.palette;

import java.util.List;
import java.util.stream.Stream;

/**
 * An action with where it stands.
 *
 * @param group the menus that lead to it
 */
public record Listed(Action action, Names group) {
    private static final String INTO = " \u203a ";

    /** All actions of a menu and of the menus in it, in their order. */
    public static Stream<Listed> in(List<? extends Entry> entries, Names group) {
        return entries.stream().flatMap(entry -> in(entry, group));
    }

    private static Stream<Listed> in(Entry entry, Names group) {
        if (entry instanceof Submenu menu) {
            Names inside = group.isEmpty() ? menu.names() : group.with(INTO, menu.names());
            return in(menu.entries(), inside);
        }
        return entry instanceof Action action ? Stream.of(new Listed(action, group)) : Stream.empty();
    }
}
