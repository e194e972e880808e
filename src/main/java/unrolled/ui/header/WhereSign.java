package unrolled.ui.header;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import unrolled.analysis.View;
import unrolled.diagram.base.PassNames;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Plan;
import unrolled.ui.base.Command;
import unrolled.ui.base.WindowContext;
import unrolled.ui.base.WindowWords;

/**
 * Where we stand, in two lines, and beside it by how much that is the past of the run. Both keep their places while nothing
 * stands in them: what is right of a button does not push it away.
 */
final class WhereSign {
    /** What of the sign its lines have, in pixels. */
    private static final double ROOM = 152;
    /** How wide a character is, of a font of size 1. */
    private static final double CHARACTER = 0.6;

    private static final double USUAL = 12;
    private static final double SMALLEST = 8.5;

    private final WindowContext desk;
    private final Lines lines;
    private final Button past;

    /** The sign, a click on which asks where to go, and its two lines. */
    record Lines(Button where, Label pass, Label moment) {}

    /** @param past what goes back to the present */
    WhereSign(WindowContext desk, Lines lines, Button past) {
        this.desk = desk;
        this.lines = lines;
        this.past = past;
        var shown = WindowContext.shown(lines.where());
        desk.session().viewProperty().when(shown).subscribe((before, now) -> showWhere());
        desk.session().busyProperty().when(shown).subscribe((before, now) -> showWhere());
        desk.debugger().behindProperty().when(shown).subscribe((before, now) -> showPast());
        desk.lesson().when(shown).subscribe((before, now) -> showPast());
    }

    void show() {
        showWhere();
        showPast();
    }

    /** There is no moment where nothing can be run, nor on the page with which a window begins. */
    private boolean isNowhere() {
        return desk.session().blankProperty().get() || desk.starting().get();
    }

    private void showPast() {
        long behind = desk.debugger().behindProperty().get();
        String text = desk.words().of("past", behind);
        boolean teaches = desk.lesson().get() != null; // its pages have an order of their own
        past.setVisible(behind > 0 && !teaches && !isNowhere());
        past.setText(desk.words().of("past.badge", behind));
        Command.TO_PRESENT.describe(past, text, desk.words());
    }

    private void showWhere() {
        View view = desk.session().view();
        Moment now = view.cursor().moment();
        Plan plan = view.current().plan();
        boolean waits = desk.session().busyProperty().get()
                && desk.session().runningProperty().get().isEmpty();
        WindowWords words = desk.words();
        String pass = PassNames.of(plan, now.epoch(), desk.look().getValue().words());
        String step = waits
                ? words.getString("where.busy")
                : words.of("where", now.batch() + 1, now.step() + 1, plan.steps(now.epoch(), now.batch()));
        lines.pass().setText(pass);
        lines.moment().setText(step);
        int batches = plan.batches(now.epoch());
        int steps = plan.steps(now.epoch(), batches - 1);
        lines.pass().setStyle(size(pass.length()));
        lines.moment().setStyle(size(words.of("where", batches, steps, steps).length()));
        Command.GO_TO.describe(lines.where(), pass + " \u00b7 " + step, words);
        lines.where().setVisible(!isNowhere());
    }

    /** A font in which so many characters are read whole, no larger than usual. */
    private static String size(int characters) {
        double fitting = Math.floor(2 * ROOM / (characters * CHARACTER)) / 2;
        return "-fx-font-size: " + Math.max(SMALLEST, Math.min(USUAL, fitting)) + "px;";
    }
}
