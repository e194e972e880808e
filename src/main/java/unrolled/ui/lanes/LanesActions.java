package unrolled.ui.lanes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseEvent;
import unrolled.debug.cursor.Comparison;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.cursor.Phase;
import unrolled.debug.expression.NumberName;
import unrolled.diagram.asked.Thing;
import unrolled.diagram.base.Target;
import unrolled.diagram.base.Target.Part;
import unrolled.diagram.lanes.FindingSpot;
import unrolled.diagram.veil.Veil;
import unrolled.engine.forward.Quantity;
import unrolled.experiment.Change;
import unrolled.experiment.ChangeText;
import unrolled.experiment.Experiment;
import unrolled.experiment.LayerNames;
import unrolled.experiment.ResetRule;
import unrolled.experiment.RunChoice;
import unrolled.figure.Subject;
import unrolled.lesson.Freedom;
import unrolled.run.Carry;
import unrolled.run.Run;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;
import unrolled.ui.base.Command;
import unrolled.ui.base.MenuItems;
import unrolled.ui.base.Resets;
import unrolled.ui.base.WindowContext;
import unrolled.ui.canvas.FigureView;
import unrolled.ui.control.NumberMenu;
import unrolled.ui.control.WhatIfField;
import unrolled.ui.control.WhyMenu;

/** What a click on a part of the lanes does: boxes go there, carries are cut or kept. */
final class LanesActions {
    private static final Set<Part> NO_BOXES = Set.of(Part.DROPPED, Part.RUN, Part.SCALE, Part.COMPARE, Part.ORDER);

    /** A click on these edits the experiment. */
    private static final Set<Part> CHANGING = Set.of(Part.CARRY, Part.PIN);

    private final WindowContext desk;
    private final FigureView lanes;
    private final Resets resets;
    private final WhatIfField whatIf;
    private final NumberMenu numbers;
    private final ContextMenu menu = new ContextMenu();
    private final WhyMenu why;
    private double pressX;
    private double pressY;

    LanesActions(WindowContext desk, FigureView lanes) {
        this.desk = desk;
        this.lanes = lanes;
        this.resets = new Resets(desk);
        this.whatIf = new WhatIfField(desk);
        this.numbers = new NumberMenu(desk, lanes);
        this.why = new WhyMenu(desk, lanes);
    }

    void clicked(Subject subject) {
        Veil veil = desk.sight().veil().get();
        if (subject instanceof FindingSpot finding) {
            desk.sight().bottom().set("checks");
            desk.pointing().finding().set(0);
            desk.pointing().finding().set(finding.number());
        } else if (veil.asking().asked().contains(subject)) {
            desk.sight().picked().set(null);
            desk.sight().picked().set(subject);
        } else if (subject instanceof Target spot && !(veil.cover().fixed() && CHANGING.contains(spot.part()))) {
            switch (spot.part()) {
                case STATE, TROUBLE, DIFFERENCE, STOP -> goTo(spot.place());
                case INPUT, OUTPUT, OUTPUT_DIFFERENCE -> goTo(layerKept(spot.place()));
                case COMPARE -> compare(spot.place().run());
                case ORDER -> {
                    desk.sight().order().set("tape");
                    desk.sight().bottom().set("order");
                }
                case SCALE -> {
                    menu.getItems().setAll(new BarMenu(desk).items());
                    menu.show(lanes, pressX, pressY);
                }
                case CHANGE, BOOKMARK -> desk.session().goTo(spot.place());
                case RUN ->
                    desk.session().goTo(desk.session().view().inRun(spot.place().run()));
                case CARRY -> carry(spot.place());
                case PIN -> resets.toggleSlot(spot.place());
                case DROPPED, UNIT, GRADIENT, WEIGHTS, WHY, NUMBER -> {}
            }
        }
    }

    private void goTo(Cursor place) {
        desk.session().goTo(place.onUnit(desk.session().view().cursor().unit()));
    }

    private Cursor layerKept(Cursor place) {
        return place.inLayer(desk.session().view().cursor().layer());
    }

    /** Compares with a run, or no longer with the one that it is compared with. */
    private void compare(String run) {
        Comparison comparison = desk.session().view().comparison();
        boolean ends = comparison.against().filter(run::equals).isPresent();
        desk.session().compare(comparison.against(ends ? Optional.empty() : Optional.of(run)));
    }

    private void carry(Cursor place) {
        if (carryInto(place).kept() || carryInto(place) == Carry.PINNED) {
            resets.toggleSlot(place);
        } else {
            offered(place).ifPresent(item -> {
                menu.getItems().setAll(item);
                menu.show(lanes, pressX, pressY);
            });
        }
    }

    private Carry carryInto(Cursor place) {
        Moment moment = place.moment();
        return run(place).carryInto(moment.epoch(), moment.batch(), place.slot());
    }

    /** What lets a state go on that is cut by more than a pin. */
    private Optional<MenuItem> offered(Cursor place) {
        String id = place.run();
        return switch (carryInto(place)) {
            case STATELESS ->
                Optional.of(
                        item("lanes.statefulCopy", () -> statefulCopy(run(place).choice())));
            case RESET ->
                Optional.of(item(
                        "lanes.neverReset",
                        () -> desk.edit(e -> e.withRun(id, choice -> choice.withReset(ResetRule.NEVER)))));
            case SERIES ->
                Optional.of(item(
                        "lanes.acrossSeries",
                        () -> desk.edit(e -> e.withRun(
                                id, choice -> choice.withReset(choice.reset().whereSeriesChanges(false))))));
            case KEPT, PINNED, START, INHERITED, CALLED, SET -> Optional.empty();
        };
    }

    /** The carry of a stateless run cannot be kept, but a stateful copy of the run can have one. */
    private void statefulCopy(RunChoice run) {
        Experiment before = desk.session().experiment();
        String id = before.freeId();
        boolean made = desk.edit(e -> e.withCopyOf(run.id())
                .withRun(id, copy -> copy.withStateful(true).withName("")));
        if (made) {
            desk.session().goTo(desk.session().view().cursor().inRun(id));
        }
    }

    /** Notes where on the screen the pointer was pressed: what a click offers is shown there. */
    void pressed(MouseEvent event) {
        menu.hide();
        why.hide();
        pressX = event.getScreenX();
        pressY = event.getScreenY();
    }

    /** The menu of what is under the pointer, or of the cursor's box where the keyboard asked. */
    void menu(ContextMenuEvent event) {
        menu.hide();
        why.hide();
        if (!desk.sight().isOpen()) {
            return; // it would say the numbers
        }
        if (event.isKeyboardTrigger()) {
            Cursor here = desk.session().view().cursor();
            WhatIfField.At at = WhatIfField.At.inside(lanes, 40, 60);
            Target box = Target.at(Part.STATE, here.onUnit(0));
            why.show(WhyMenu.At.of(lanes, box, 40, 60), things(here), actions(here, Optional.empty(), at));
        } else if (lanes.subjectAt(event.getX(), event.getY()).orElse(null) instanceof Target spot) {
            WhatIfField.At at = new WhatIfField.At(lanes, event.getScreenX(), event.getScreenY());
            boolean box = !NO_BOXES.contains(spot.part());
            Thing thing = Thing.of(spot);
            why.show(
                    WhyMenu.At.under(lanes, event),
                    List.of(thing.number().isEmpty() ? thing.onUnit(unit(spot.place())) : thing),
                    box ? actions(spot.place(), Optional.of(spot.part()), at) : List.of());
        }
        event.consume();
    }

    /** The cursor's box, and where a batch begins with it, the border before it. */
    private static List<Thing> things(Cursor here) {
        Thing box = Thing.of(Thing.Kind.STATE, here);
        return here.moment().step() == 0 ? List.of(Thing.of(Thing.Kind.BORDER, here), box) : List.of(box);
    }

    /** What can be done with a box, or with the part of it that was pointed at. */
    private List<MenuItem> actions(Cursor here, Optional<Part> part, WhatIfField.At at) {
        List<MenuItem> items = new ArrayList<>(
                List.of(item("lanes.goHere", () -> goTo(here)), Command.STEP_INTO.item(desk, () -> stepInto(here))));
        if (desk.mayChange(Freedom.CARRIES)) {
            items.add(reset(Command.RESET_HERE, here, () -> resets.toggleAll(here)));
            items.add(reset(Command.RESET_SLOT, here, () -> resets.toggleSlot(here)));
            part.filter(Part.CARRY::equals).flatMap(carry -> offered(here)).ifPresent(items::add);
        }
        List<Change.Place> changeable = desk.mayChange(Freedom.NUMBERS) ? changeable(here, part) : List.of();
        boolean resetting = desk.mayChange(Freedom.CARRIES) && resets.canReset(here);
        if (!changeable.isEmpty() || resetting) {
            items.add(new SeparatorMenuItem());
        }
        for (Change.Place what : changeable) {
            String name = ChangeText.name(what, LayerNames.of(run(here).model()));
            String text = desk.words().of(asked(what), name);
            items.add(MenuItems.of(text, () -> whatIf.ask(at, here, what)));
        }
        if (resetting) {
            items.add(item("lanes.whatIfReset", () -> resets.whatIf(here)));
        }
        items.add(new SeparatorMenuItem());
        items.addAll(numbers(here, part));
        return items;
    }

    /** Where the state is zero anyway, it is grey and says so. */
    private MenuItem reset(Command command, Cursor here, Runnable action) {
        MenuItem item = command.item(desk, action);
        Moment moment = here.moment();
        boolean pinned = run(here).pinned(moment.epoch(), moment.batch(), moment.step(), here.slot());
        if (!pinned && !resets.canReset(here)) {
            item.setDisable(true);
            item.setText(desk.words().of("lanes.zeroAnyway", item.getText()));
        }
        return item;
    }

    /** The numbers of the part that was pointed at, and in a menu of their own all that are there. */
    private List<MenuItem> numbers(Cursor here, Optional<Part> part) {
        Trace trace = desk.session().view().trace(here.run());
        Cursor place = here.onUnit(unit(here));
        List<NumberName> near = part.map(kind -> switch (kind) {
                    case INPUT -> NumberName.inputs(trace);
                    case OUTPUT -> NumberName.outputs(place, trace);
                    case STATE, CHANGE, TROUBLE ->
                        List.of(NumberName.of(Quantity.C, place.unit()), NumberName.of(Quantity.H, place.unit()));
                    default -> List.<NumberName>of();
                })
                .orElse(List.of());
        List<MenuItem> items = new ArrayList<>();
        near.forEach(name -> items.add(numbers.menu(name, place)));
        items.add(numbers.others(near.isEmpty() ? "number.here" : "number.others", place));
        return items;
    }

    /** What can be changed at a place: all that is there, or what the part is that was pointed at. */
    private List<Change.Place> changeable(Cursor here, Optional<Part> part) {
        int step = here.moment().step();
        List<Change.Place> places = new ArrayList<>();
        if (part.isEmpty() || part.get() == Part.INPUT) {
            places.add(new Change.Input(step, here.slot(), 0));
        }
        if (part.isEmpty() || part.get() == Part.STATE || part.get() == Part.CHANGE) {
            places.add(memory(Quantity.C, here));
            places.add(memory(Quantity.H, here));
            places.add(new Change.Hold(Quantity.F, step, here.slot(), here.layer(), unit(here), Optional.empty()));
        }
        return places;
    }

    /** How the menu asks about something that can be changed. */
    static String asked(Change.Place what) {
        return what instanceof Change.Hold ? "lanes.whatIfHeld" : "lanes.whatIf";
    }

    private Change.Memory memory(Quantity quantity, Cursor here) {
        return new Change.Memory(quantity, here.moment().step(), here.slot(), here.layer(), unit(here));
    }

    /** The chosen unit, or the last one where the layer has fewer. */
    private int unit(Cursor here) {
        int units = run(here).model().lstms().get(here.layer()).units();
        return Math.min(desk.session().view().cursor().unit(), units - 1);
    }

    /** Asks what should be otherwise where the cursor stands, beginning with c of the chosen unit. */
    void whatIf() {
        Cursor here = desk.session().view().cursor();
        double x = Math.max(20, Math.min(desk.sight().viewport().get().anchor(), lanes.getWidth() - 340));
        whatIf.ask(WhatIfField.At.inside(lanes, x, 60), here, memory(Quantity.C, here));
    }

    private void stepInto(Cursor place) {
        goTo(place);
        desk.sight().enter(Phase.SUM);
    }

    private MenuItem item(String key, Runnable action) {
        return MenuItems.of(desk.words().getString(key), action);
    }

    private Run run(Cursor place) {
        return desk.session().view().trace(place.run()).run();
    }
}
