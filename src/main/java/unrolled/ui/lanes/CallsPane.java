package unrolled.ui.lanes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import unrolled.analysis.View;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.desk.Shown;
import unrolled.diagram.base.CallNames;
import unrolled.diagram.base.Style;
import unrolled.diagram.calls.CallTarget;
import unrolled.diagram.calls.CallsDiagram;
import unrolled.experiment.Call;
import unrolled.experiment.NewCalls;
import unrolled.experiment.RunChoice;
import unrolled.figure.Subject;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Plan;
import unrolled.ui.base.Command;
import unrolled.ui.base.WindowContext;
import unrolled.ui.canvas.FigureView;
import unrolled.ui.control.IconButton;
import unrolled.ui.palette.Action;
import unrolled.ui.palette.Entry;
import unrolled.ui.palette.Names;
import unrolled.ui.palette.Submenu;
import unrolled.work.WorkQueue;

/** The strip of the calls of the cursor's run: a click goes to a call, and calls are added, removed and moved. */
public final class CallsPane extends BorderPane {
    private final WindowContext desk;
    private final FigureView strip = new FigureView();
    private final ContextMenu kinds = new ContextMenu();
    private final WorkQueue painting;
    private Button add;
    private List<Call> made = List.of(); // of which a call is chosen that need not be the one of the cursor

    public CallsPane(WindowContext desk) {
        this.desk = desk;
        this.painting = desk.queue();
        setId("callsPane");
        getStyleClass().add("calls");
        strip.setId("calls");
        strip.setPrefHeight(CallsDiagram.HEIGHT);
        strip.setMinHeight(CallsDiagram.HEIGHT);
        strip.setFocusTraversable(false);
        strip.setOnSubject(this::clicked);
        setCenter(strip);
        if (!desk.session().blankProperty().get() && desk.sight().call().get() == Shown.FIRST.call()) {
            desk.sight().call().set(call(desk.session().view()));
        }
        ObservableValue<Boolean> shown = WindowContext.shown(this);
        desk.session().viewProperty().when(shown).subscribe(this::moved);
        desk.look().when(shown).subscribe((before, now) -> paint());
        desk.sight().call().when(shown).subscribe((before, now) -> paint());
        strip.widthProperty().subscribe((before, now) -> paint());
    }

    /** Makes the buttons, for which the first picture does not wait. */
    public void fill() {
        add = new IconButton(Command.ADD_CALL, "fth-plus", desk.words(), this::offerCalls);
        HBox buttons = new HBox(
                add,
                new IconButton(Command.CALL_EARLIER, "fth-arrow-left", desk.words(), () -> move(-1)),
                new IconButton(Command.CALL_LATER, "fth-arrow-right", desk.words(), () -> move(1)),
                new IconButton(Command.REMOVE_CALL, "fth-trash-2", desk.words(), this::remove));
        buttons.getStyleClass().add("group");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        setRight(buttons);
    }

    private void moved(View before, View after) {
        boolean otherCall = !before.cursor().run().equals(after.cursor().run())
                || call(before) != call(after)
                || !before.traces().equals(after.traces());
        boolean madeHere = !calls(before).equals(made) && calls(after).equals(made);
        boolean stillThere = desk.sight().call().get() < run().calls().size()
                && (madeHere || before.cursor().equals(after.cursor()));
        if (otherCall && !stillThere) {
            desk.sight().call().set(call(after));
        }
        paint();
    }

    private static List<Call> calls(View view) {
        return view.current().run().choice().calls();
    }

    private static int call(View view) {
        return view.current().plan().pass(view.cursor().moment().epoch()).call();
    }

    private RunChoice run() {
        return desk.session().view().current().run().choice();
    }

    private int chosen() {
        return Math.min(desk.sight().call().get(), run().calls().size() - 1);
    }

    private void clicked(Subject subject) {
        if (subject instanceof CallTarget spot) {
            choose(spot.call());
        }
    }

    /** Goes to the first moment of a call, if it has one, and lets it be edited. */
    private void choose(int index) {
        List<Call> calls = run().calls();
        if (index < calls.size() && !(calls.get(index) instanceof Call.Reset)) {
            Cursor cursor = desk.session().view().cursor();
            Plan plan = desk.session().view().current().plan();
            desk.session().goTo(cursor.at(new Moment(plan.firstEpoch(index), 0, 0)));
        }
        desk.sight().call().set(Math.min(index, calls.size() - 1));
        edit();
    }

    private void edit() {
        desk.callRequests().set(desk.callRequests().get() + 1);
    }

    /** Lets somebody choose what is called after the chosen call. */
    public void offerCalls() {
        kinds.getItems().setAll(Entry.items(entries(), desk.locale()));
        kinds.show(add, Side.BOTTOM, 0, 0);
    }

    private List<Entry> entries() {
        NewCalls offered = new NewCalls(run(), chosen());
        return offered.all().stream()
                .map(call -> (Entry) Action.of("call " + call, offer(call, offered), () -> insert(call)))
                .toList();
    }

    /** The calls that can be added. */
    public Entry actions() {
        return new Submenu("calls", Names.of("command." + Command.ADD_CALL), entries());
    }

    /** Says which part it walks over where the run has two and the call could walk over either. */
    private Names offer(Call call, NewCalls offered) {
        boolean inOrder = call instanceof Call.Fit && !offered.shuffles();
        Names does = Names.of("call.add." + CallNames.name(call) + (inOrder ? ".inOrder" : ""));
        boolean choosable = run().split().train().isPresent()
                && !(call instanceof Call.Fit)
                && !call.parts().isEmpty();
        return choosable
                ? Names.of(
                        "call.add.over", does, Names.of("part." + call.parts().get(0)))
                : does;
    }

    private void insert(Call call) {
        List<Call> calls = new ArrayList<>(run().calls());
        int at = chosen() + 1;
        calls.add(at, call);
        change(calls, at);
    }

    public void remove() {
        List<Call> calls = new ArrayList<>(run().calls());
        calls.remove(chosen());
        change(calls, Math.max(0, chosen() - 1));
    }

    /** Moves the chosen call by one place. */
    public void move(int by) {
        int to = chosen() + by;
        if (to >= 0 && to < run().calls().size()) {
            List<Call> calls = new ArrayList<>(run().calls());
            Collections.swap(calls, chosen(), to);
            change(calls, to);
        }
    }

    private void change(List<Call> calls, int chosen) {
        String id = run().id();
        if (desk.edit(e -> e.withRun(id, run -> run.withCalls(calls)))) {
            made = List.copyOf(calls);
            desk.sight().call().set(chosen);
            edit();
        }
    }

    private void paint() {
        View view = desk.session().view();
        Style look = desk.look().getValue();
        int chosen = chosen();
        double width = strip.innerWidth();
        if (width > 1) {
            painting.ask(() -> CallsDiagram.of(view, chosen, width, look), strip::setFigure, desk::failed);
        }
    }
}
