package unrolled.ui.window;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import unrolled.ui.base.Command;
import unrolled.ui.base.Restraint;
import unrolled.ui.base.WindowContext;
import unrolled.ui.bottom.FindingActions;
import unrolled.ui.bottom.RemedyActions;
import unrolled.ui.debugger.BreakpointMenus;
import unrolled.ui.header.HeaderController;
import unrolled.ui.lecture.HallKeys;
import unrolled.ui.palette.Action;
import unrolled.ui.palette.CommandActions;
import unrolled.ui.palette.Entry;
import unrolled.ui.palette.Listed;
import unrolled.ui.palette.Names;
import unrolled.ui.palette.Palette;
import unrolled.ui.side.DataController;
import unrolled.ui.side.ModelController;
import unrolled.ui.side.RunsController;

/** All that can be done in a window, as its menus have it: commands first, then what each of its parts offers. */
final class EveryAction implements Palette.Offering {
    private static final String HIDDEN = "reason.lesson.locked";
    private static final String AWAY = "reason.lesson.elsewhere";

    private final WindowContext desk;
    private final PartLoader parts;
    private final PicturePane pictures;
    private final Around around;
    private final RemedyActions remedies;

    /**
     * What stands around the pictures.
     *
     * @param questions those of the strip
     * @param again begins the lesson anew that is open
     */
    record Around(Supplier<List<Entry>> questions, Runnable again) {}

    EveryAction(WindowContext desk, PartLoader parts, PicturePane pictures, Around around) {
        this.desk = desk;
        this.parts = parts;
        this.pictures = pictures;
        this.around = around;
        this.remedies = new RemedyActions(desk);
    }

    /** Each once, however many menus have it. */
    @Override
    public List<Listed> now() {
        List<Listed> every = new ArrayList<>();
        CommandActions.all(desk, parts.commands()::run).forEach(every::add);
        boolean teaches = desk.lesson().get() != null;
        HeaderController header = parts.last(HeaderController.class);
        add(every, "OPEN", header.actions(), Optional.empty());
        add(every, "QUESTIONS", around.questions().get(), Optional.empty());
        add(every, "LESSON", lesson(), Optional.empty());
        add(every, "HALL", HallKeys.actions(desk.lecture()), Optional.empty());
        if (!desk.starting().get()) {
            Optional<String> away = Optional.of(AWAY).filter(key -> teaches);
            add(every, "EDITS", header.edits(), restraint(Command.HISTORY));
            add(every, "SERIES", parts.last(DataController.class).actions(), away);
            add(every, "MODEL", parts.last(ModelController.class).actions(), away);
            add(every, "OWN", parts.last(RunsController.class).actions(), away);
            add(every, "PICTURES", pictures.bottom().actions(), away);
            add(every, "CHECKS", FindingActions.of(desk), away);
        }
        if (hasPicture()) {
            Optional<String> hidden =
                    Optional.of(HIDDEN).filter(key -> !desk.sight().isOpen());
            add(every, "CALLS", List.of(pictures.calls().actions()), restraint(Command.ADD_CALL));
            add(every, "COMPARE", pictures.tools().compare().actions(), hidden);
            add(every, "HERE", pictures.lanes().here(), hidden);
        }
        Map<String, Listed> all = new LinkedHashMap<>();
        every.forEach(one -> all.putIfAbsent(one.action().id(), one));
        return List.copyOf(all.values());
    }

    private List<Entry> lesson() {
        return List.of(Action.named("lesson.again", around.again())
                .unless(desk.lesson().get() == null, "reason.onlyLesson"));
    }

    @Override
    public void later(Consumer<List<Listed>> told) {
        if (hasPicture()) {
            pictures.lanes().questions(asked -> told.accept(listed("WHY", asked).toList()));
        }
        if (hasPicture() && desk.lesson().get() == null) {
            remedies.find(found -> told.accept(listed("ORDER", found).toList()));
            BreakpointMenus.find(
                    desk,
                    one -> pictures.bottom().debug().edit(one),
                    found -> told.accept(listed("BREAKPOINTS", found).toList()));
        }
    }

    private boolean hasPicture() {
        return !desk.session().blankProperty().get() && !desk.starting().get();
    }

    private Optional<String> restraint(Command command) {
        return Restraint.key(command, desk).map(key -> "reason." + key);
    }

    /** Adds what a part offers; for a reason none of it can be done. */
    private static void add(List<Listed> every, String group, List<Entry> entries, Optional<String> reason) {
        listed(group, entries)
                .map(one -> new Listed(
                        reason.map(key -> one.action().because(Names.of(key))).orElse(one.action()), one.group()))
                .forEach(every::add);
    }

    private static Stream<Listed> listed(String group, List<Entry> entries) {
        return Listed.in(entries, Names.of("group." + group));
    }
}
