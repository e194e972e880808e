package unrolled.ui.window;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import unrolled.ui.base.WindowContext;
import unrolled.ui.palette.Action;
import unrolled.ui.palette.CommandActions;
import unrolled.ui.palette.Entry;
import unrolled.ui.palette.Listed;
import unrolled.ui.palette.Names;
import unrolled.ui.palette.Palette;

/** All that can be done in a window, as its menus have it: commands first, then what each of its parts offers. */
final class EveryAction implements Palette.Offering {
    private final WindowContext desk;
    private final PartLoader parts;
    private final PicturePane pictures;

    EveryAction(WindowContext desk, PartLoader parts, PicturePane pictures) {
        this.desk = desk;
        this.parts = parts;
        this.pictures = pictures;
    }

    /** Each once, however many menus have it. */
    @Override
    public List<Listed> now() {
        Map<String, Listed> all = new LinkedHashMap<>();
        List<Listed> every = new ArrayList<>();
        CommandActions.all(desk, parts.commands()::run).forEach(every::add);
        every.addAll(listed("PICTURES", pictures.bottom().actions()));
        if (hasPicture()) {
            every.addAll(listed("HERE", pictures.lanes().here()).stream()
                    .map(this::unhidden)
                    .toList());
        }
        every.forEach(one -> all.putIfAbsent(one.action().id(), one));
        return List.copyOf(all.values());
    }

    @Override
    public void later(Consumer<List<Listed>> told) {
        if (hasPicture()) {
            pictures.lanes().questions(asked -> told.accept(listed("WHY", asked)));
        }
    }

    private boolean hasPicture() {
        return !desk.session().blankProperty().get() && !desk.starting().get();
    }

    /** While a lesson hides something, nothing tells it. */
    private Listed unhidden(Listed listed) {
        Action action = listed.action();
        return new Listed(action.unless(!desk.sight().isOpen(), "reason.lesson.locked"), listed.group());
    }

    private static List<Listed> listed(String group, List<Entry> entries) {
        return Listed.in(entries, Names.of("group." + group)).toList();
    }
}
