package unrolled.ui.lanes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseEvent;
import unrolled.debug.cursor.Comparison;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.asked.Thing;
import unrolled.diagram.base.Target;
import unrolled.diagram.base.Target.Part;
import unrolled.diagram.lanes.FindingSpot;
import unrolled.diagram.veil.Veil;
import unrolled.engine.forward.Quantity;
import unrolled.figure.Subject;
import unrolled.run.Carry;
import unrolled.run.Run;
import unrolled.run.plan.Moment;
import unrolled.ui.base.Resets;
import unrolled.ui.base.WindowContext;
import unrolled.ui.canvas.FigureView;
import unrolled.ui.control.WhatIfField;
import unrolled.ui.control.WhyMenu;
import unrolled.ui.palette.Action;
import unrolled.ui.palette.Entry;

/** What a click on a part of the lanes does: boxes go there, carries are cut or kept. */
final class LanesActions {
    private static final Set<Part> NO_BOXES = Set.of(Part.DROPPED, Part.RUN, Part.SCALE, Part.COMPARE, Part.ORDER);

    /** A click on these edits the experiment. */
    private static final Set<Part> CHANGING = Set.of(Part.CARRY, Part.PIN);

    private final WindowContext desk;
    private final FigureView lanes;
    private final Resets resets;
    private final WhatIfField whatIf;
    private final BoxActions boxes;
    private final ContextMenu menu = new ContextMenu();
    private final WhyMenu why;
    private double pressX;
    private double pressY;

    LanesActions(WindowContext desk, FigureView lanes) {
        this.desk = desk;
        this.lanes = lanes;
        this.resets = new Resets(desk);
        this.whatIf = new WhatIfField(desk);
        this.boxes = new BoxActions(desk, lanes, whatIf);
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
                    menu.getItems().setAll(Entry.items(new BarMenu(desk).entries(), desk.locale()));
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
            boxes.offered(place).ifPresent(offer -> {
                menu.getItems().setAll(offer.item(desk.locale()));
                menu.show(lanes, pressX, pressY);
            });
        }
    }

    private Carry carryInto(Cursor place) {
        Moment moment = place.moment();
        return run(place).carryInto(moment.epoch(), moment.batch(), place.slot());
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
            ask(0);
        } else if (lanes.subjectAt(event.getX(), event.getY()).orElse(null) instanceof Target spot) {
            WhatIfField.At at = new WhatIfField.At(lanes, event.getScreenX(), event.getScreenY());
            boolean box = !NO_BOXES.contains(spot.part());
            Thing thing = Thing.of(spot);
            why.show(
                    WhyMenu.At.under(lanes, event),
                    List.of(thing.number().isEmpty() ? thing.onUnit(boxes.unit(spot.place())) : thing),
                    box ? boxes.actions(spot.place(), Optional.of(spot.part()), at) : List.of());
        }
        event.consume();
    }

    /** The cursor's box, and where a batch begins with it, the border before it. */
    private static List<Thing> things(Cursor here) {
        Thing box = Thing.of(Thing.Kind.STATE, here);
        return here.moment().step() == 0 ? List.of(Thing.of(Thing.Kind.BORDER, here), box) : List.of(box);
    }

    /** What can be done where the cursor stands, and with the bars. */
    List<Entry> here() {
        Cursor here = desk.session().view().cursor();
        List<Entry> all = new ArrayList<>(boxes.all(here, at()));
        all.addAll(new BarMenu(desk).entries());
        return all;
    }

    /** The questions that fit where the cursor stands, found in the background; each opens the menu with its reply. */
    void questions(Consumer<List<Entry>> told) {
        why.questions(
                things(desk.session().view().cursor()),
                names -> told.accept(IntStream.range(0, names.size())
                        .mapToObj(number -> (Entry) Action.of("why " + number, names.get(number), () -> ask(number)))
                        .toList()));
    }

    /** The menu of the cursor's box, with the reply of a question. */
    private void ask(int question) {
        Cursor here = desk.session().view().cursor();
        WhatIfField.At at = WhatIfField.At.inside(lanes, 40, 60);
        Target box = Target.at(Part.STATE, here.onUnit(0));
        why.show(WhyMenu.At.of(lanes, box, 40, 60), things(here), boxes.actions(here, Optional.empty(), at), question);
    }

    /** Asks what should be otherwise where the cursor stands, beginning with c of the chosen unit. */
    void whatIf() {
        Cursor here = desk.session().view().cursor();
        whatIf.ask(at(), here, boxes.memory(Quantity.C, here));
    }

    private WhatIfField.At at() {
        double anchor = desk.sight().viewport().get() == null
                ? 0
                : desk.sight().viewport().get().anchor();
        return WhatIfField.At.inside(lanes, Math.max(20, Math.min(anchor, lanes.getWidth() - 340)), 60);
    }

    private Run run(Cursor place) {
        return desk.session().view().trace(place.run()).run();
    }
}
