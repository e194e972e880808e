package unrolled.ui.window;

import java.util.ArrayList;
import java.util.List;
import unrolled.ui.base.WindowContext;
import unrolled.ui.palette.CommandActions;
import unrolled.ui.palette.Entry;
import unrolled.ui.palette.Listed;
import unrolled.ui.palette.Names;

/** All that can be done in a window, as its menus have it: commands first, then what each of its parts offers. */
final class EveryAction {
    private final WindowContext desk;
    private final PartLoader parts;
    private final PicturePane pictures;
    private final List<Listed> all = new ArrayList<>();

    EveryAction(WindowContext desk, PartLoader parts, PicturePane pictures) {
        this.desk = desk;
        this.parts = parts;
        this.pictures = pictures;
    }

    List<Listed> all() {
        CommandActions.all(desk, parts.commands()::run).forEach(all::add);
        add("group.PICTURES", pictures.bottom().actions());
        return List.copyOf(all);
    }

    private void add(String group, List<Entry> entries) {
        Listed.in(entries, Names.of(group)).forEach(all::add);
    }
}
