package unrolled.ui.lanes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.cursor.Phase;
import unrolled.debug.expression.NumberName;
import unrolled.diagram.base.Target.Part;
import unrolled.engine.forward.Quantity;
import unrolled.experiment.Change;
import unrolled.experiment.ChangeText;
import unrolled.experiment.Experiment;
import unrolled.experiment.LayerNames;
import unrolled.experiment.ResetRule;
import unrolled.experiment.RunChoice;
import unrolled.lesson.Freedom;
import unrolled.run.Run;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;
import unrolled.ui.base.Command;
import unrolled.ui.base.Resets;
import unrolled.ui.base.WindowContext;
import unrolled.ui.canvas.FigureView;
import unrolled.ui.control.NumberMenu;
import unrolled.ui.control.WhatIfField;
import unrolled.ui.palette.Action;
import unrolled.ui.palette.CommandActions;
import unrolled.ui.palette.Entry;
import unrolled.ui.palette.Names;
import unrolled.ui.palette.Submenu;

/** What can be done with a box of the lanes: go there, look into it, reset it, make a number of it another one, watch it. */
final class BoxActions {
    private static final List<Quantity> GATES = List.of(Quantity.F, Quantity.I, Quantity.G, Quantity.O);

    private final WindowContext desk;
    private final Resets resets;
    private final WhatIfField whatIf;
    private final NumberMenu numbers;

    BoxActions(WindowContext desk, FigureView lanes, WhatIfField whatIf) {
        this.desk = desk;
        this.resets = new Resets(desk);
        this.whatIf = whatIf;
        this.numbers = new NumberMenu(desk, lanes);
    }

    /** What can be done with a box, or with the part of it that was pointed at. */
    List<Entry> actions(Cursor here, Optional<Part> part, WhatIfField.At at) {
        List<Entry> entries =
                new ArrayList<>(List.of(goHere(here), CommandActions.of(Command.STEP_INTO, () -> stepInto(here))));
        boolean carries = desk.mayChange(Freedom.CARRIES);
        if (carries) {
            entries.add(reset(Command.RESET_HERE, here, () -> resets.toggleAll(here)));
            entries.add(reset(Command.RESET_SLOT, here, () -> resets.toggleSlot(here)));
            part.filter(Part.CARRY::equals).flatMap(carry -> offered(here)).ifPresent(entries::add);
        }
        List<Entry> otherwise = new ArrayList<>();
        if (desk.mayChange(Freedom.NUMBERS)) {
            changeable(here, part).forEach(what -> otherwise.add(whatIf(desk, whatIf, at, here, what)));
        }
        if (carries && resets.canReset(here)) {
            otherwise.add(Action.named("lanes.whatIfReset", () -> resets.whatIf(here)));
        }
        if (!otherwise.isEmpty()) {
            entries.add(Entry.LINE);
            entries.addAll(otherwise);
        }
        entries.add(Entry.LINE);
        entries.addAll(numbers(here, part));
        return entries;
    }

    /** All that a box and its borders offer, whichever part of it is pointed at. */
    List<Entry> all(Cursor here, WhatIfField.At at) {
        List<Entry> all = new ArrayList<>(actions(here, Optional.empty(), at));
        if (desk.mayChange(Freedom.CARRIES)) {
            offered(here).ifPresent(all::add);
        }
        if (desk.mayChange(Freedom.NUMBERS)) {
            GATES.forEach(gate -> all.add(whatIf(desk, whatIf, at, here, held(gate, here))));
            all.add(whatIf(desk, whatIf, at, here, forgetting(here)));
        }
        all.add(weights(here));
        return all;
    }

    private int layer(Cursor here) {
        return LayerNames.of(desk.session().experiment().model(run(here).choice()))
                .layerOfLstm(here.layer());
    }

    /** The weight from the first input into the forget gate of the chosen unit. */
    private Change.Weight forgetting(Cursor here) {
        int units = run(here).model().lstms().get(here.layer()).units();
        return new Change.Weight(layer(here), Change.Table.KERNEL, 0, units + unit(here));
    }

    /** The weights from the first input into the gates of the chosen unit. */
    private Submenu weights(Cursor here) {
        int units = run(here).model().lstms().get(here.layer()).units();
        List<Entry> menus = new ArrayList<>();
        for (int gate = 0; gate < GATES.size(); gate++) {
            List<Integer> place = List.of(0, gate * units + unit(here));
            menus.add(numbers.menu(NumberName.weight(run(here).model(), layer(here), 0, place, ""), here));
        }
        return new Submenu("weights", Names.of("number.weights"), menus);
    }

    private Action goHere(Cursor here) {
        Cursor now = desk.session().view().cursor();
        return Action.named("lanes.goHere", () -> goTo(here))
                .unless(here.onUnit(now.unit()).equals(now), "reason.here");
    }

    private void goTo(Cursor place) {
        desk.session().goTo(place.onUnit(desk.session().view().cursor().unit()));
    }

    private void stepInto(Cursor place) {
        goTo(place);
        desk.sight().enter(Phase.SUM);
    }

    /** Where the state is zero anyway, it is grey and says so. */
    private Action reset(Command command, Cursor here, Runnable does) {
        Moment moment = here.moment();
        boolean pinned = run(here).pinned(moment.epoch(), moment.batch(), moment.step(), here.slot());
        return CommandActions.of(command, does).unless(!pinned && !resets.canReset(here), "reason.zero");
    }

    /** What lets a state go on that is cut by more than a pin. */
    Optional<Action> offered(Cursor place) {
        String id = place.run();
        Moment moment = place.moment();
        return switch (run(place).carryInto(moment.epoch(), moment.batch(), place.slot())) {
            case STATELESS ->
                Optional.of(Action.named(
                        "lanes.statefulCopy", () -> statefulCopy(run(place).choice())));
            case RESET ->
                Optional.of(Action.named(
                        "lanes.neverReset",
                        () -> desk.edit(e -> e.withRun(id, choice -> choice.withReset(ResetRule.NEVER)))));
            case SERIES ->
                Optional.of(Action.named(
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

    /** Asks what should be otherwise at a place. */
    static Action whatIf(WindowContext desk, WhatIfField field, WhatIfField.At at, Cursor here, Change.Place what) {
        Run run = desk.session().view().trace(here.run()).run();
        String name = ChangeText.name(what, LayerNames.of(run.model()));
        String key = what instanceof Change.Hold ? "lanes.whatIfHeld" : "lanes.whatIf";
        return Action.of(key + " " + name, Names.of(key, name), () -> field.ask(at, here, what));
    }

    /** The numbers of the part that was pointed at, and in a menu of their own all that are there. */
    private List<Entry> numbers(Cursor here, Optional<Part> part) {
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
        List<Entry> entries = new ArrayList<>();
        near.forEach(name -> entries.add(numbers.menu(name, place)));
        entries.add(numbers.others(near.isEmpty() ? "number.here" : "number.others", place));
        return entries;
    }

    /** What can be changed at a place: all that is there, or what the part is that was pointed at. */
    private List<Change.Place> changeable(Cursor here, Optional<Part> part) {
        List<Change.Place> places = new ArrayList<>();
        if (part.isEmpty() || part.get() == Part.INPUT) {
            places.add(new Change.Input(here.moment().step(), here.slot(), 0));
        }
        if (part.isEmpty() || part.get() == Part.STATE || part.get() == Part.CHANGE) {
            places.add(memory(Quantity.C, here));
            places.add(memory(Quantity.H, here));
            places.add(held(Quantity.F, here));
        }
        return places;
    }

    Change.Memory memory(Quantity quantity, Cursor here) {
        return new Change.Memory(quantity, here.moment().step(), here.slot(), here.layer(), unit(here));
    }

    private Change.Hold held(Quantity gate, Cursor here) {
        return new Change.Hold(gate, here.moment().step(), here.slot(), here.layer(), unit(here), Optional.empty());
    }

    /** The chosen unit, or the last one where the layer has fewer. */
    int unit(Cursor here) {
        int units = run(here).model().lstms().get(here.layer()).units();
        return Math.min(desk.session().view().cursor().unit(), units - 1);
    }

    private Run run(Cursor place) {
        return desk.session().view().trace(place.run()).run();
    }
}
