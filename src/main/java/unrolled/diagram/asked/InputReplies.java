package unrolled.diagram.asked;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import unrolled.analysis.order.SlotOrder;
import unrolled.analysis.order.Tape;
import unrolled.data.Scale;
import unrolled.data.Scaled;
import unrolled.data.Scaling;
import unrolled.data.Windows;
import unrolled.diagram.answer.MarkedText.Role;
import unrolled.engine.backward.Backward;
import unrolled.engine.backward.GradientTarget;
import unrolled.engine.forward.Quantity;
import unrolled.experiment.Change;
import unrolled.experiment.DataChoice;
import unrolled.experiment.Layout;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Pass;
import unrolled.run.plan.PlannedBatch;

/** Replies about a number that goes into the model. */
final class InputReplies {
    /** So many batches are looked back at for a row. */
    private static final int FAR = 10_000;

    /** Less of it is hardly anything. */
    private static final double HARDLY = 0.1;

    private final Site site;
    private final int feature;

    private InputReplies(Site site) {
        this.site = site;
        this.feature = site.index();
    }

    private double x() {
        return site.recording().x(site.place().slot(), site.step(), feature);
    }

    private String name() {
        return "x[" + feature + "]";
    }

    /** Where it comes from: by hand, from an output, or from a row of the series. */
    static Optional<Reply> source(Site site) {
        if (!site.recording().recorded().inputs()) {
            return Optional.empty();
        }
        InputReplies input = new InputReplies(site);
        return input.byHand()
                .or(input::generated)
                .or(() -> site.run()
                        .samples()
                        .series()
                        .filter(windows -> !input.isMoved() || input.isOfSteps())
                        .map(input::row));
    }

    private Optional<Reply> byHand() {
        Change.Place here = new Change.Input(site.step(), site.place().slot(), feature);
        return site.choice().whatIf().changes().stream()
                .filter(change -> change.isAt(site.change(site.moment(), here, 0)))
                .findFirst()
                .map(change -> Reply.saying(site.say("SOURCE.set", name(), site.number(x())))
                        .at(site.place())
                        .turnedBy(site.turn(site.say("turn.unset", name()), run -> run.without(change))));
    }

    private boolean generates() {
        return site.plan().pass(site.moment().epoch()).kind() == Pass.Kind.GENERATE;
    }

    /** In a generation the window is moved on by a row in every batch. */
    private boolean isMoved() {
        return generates() && site.moment().batch() > 0;
    }

    private Optional<Reply> generated() {
        int steps = site.recording().steps();
        int back = steps - site.step();
        boolean fits = generates() && back <= site.moment().batch();
        return fits ? Optional.of(generated(back)) : Optional.empty();
    }

    /** An output of so many batches before; until then its window was moved on. */
    private Reply generated(int back) {
        Moment from = new Moment(
                site.moment().epoch(),
                site.moment().batch() - back,
                site.recording().steps() - 1);
        String said = site.say("SOURCE.generated", name(), site.number(x()), site.step(from), feature);
        return Reply.saying(said)
                .skipping(windowMoved(back - 1))
                .at(site.place().at(from))
                .turnedBy(raised());
    }

    private List<String> windowMoved(int times) {
        return times == 0 ? List.of() : List.of(site.say(times == 1 ? "copy.window.one" : "copy.window", times));
    }

    /** Itself, larger by 1. */
    private Optional<Turn> raised() {
        return new UnitTurns(site).input(site.moment(), feature, x() + 1);
    }

    /** Which row of its window it is of: its step, unless the rows are features of one step. */
    private int rowIn(Windows windows) {
        return isOfSteps() ? site.step() : feature / windows.features();
    }

    private boolean isOfSteps() {
        return site.choice().layout() == Layout.TIME_STEPS;
    }

    private Reply row(Windows windows) {
        int sample = site.block().place().sample(site.place().slot());
        int moved = isMoved() ? site.moment().batch() : 0;
        int row = windows.row(sample, rowIn(windows) + moved);
        Scaled column = windows.featureColumn(feature % windows.features());
        double number = column.number(row);
        Scaling scaling = site.experiment().data(site.choice()).scaling();
        Scale scale = column.scale();
        double range = scaling == Scaling.MIN_MAX_1 ? 2 * scale.divisor() : scale.divisor();
        String said = site.say(
                "SOURCE." + scaling,
                name(),
                site.number(x()),
                row,
                when(row),
                column.name(),
                figures(number),
                figures(scale.shift()),
                figures(scaling == Scaling.STANDARD ? range : scale.shift() + range));
        Reply reply = Reply.saying(said + fittedRows(scaling))
                .with(new Reply.Line(column.name(), Role.PLAIN, List.of(figures(number))))
                .with(site.line(name(), Role.INPUT, x()))
                .at(site.place());
        return reply.skipping(windowMoved(moved)).turnedBy(rescaled(scaling).or(this::raised));
    }

    private String fittedRows(Scaling scaling) {
        DataChoice data = site.experiment().data(site.choice());
        return scaling == Scaling.NONE || data.scalingRows().isEmpty()
                ? ""
                : " " + site.say("SOURCE.rows", data.fittedRows());
    }

    /** As {@code , 1949-06}; nothing where no column says so. */
    private String when(int row) {
        var table = site.experiment().data().table();
        if (table.generated().isPresent()) {
            return "";
        }
        return table.survey().time().stream()
                .findFirst()
                .map(column -> ", " + table.column(column).text(row))
                .orElse("");
    }

    private String figures(double value) {
        return site.words().figures(value, 5);
    }

    private Optional<Turn> rescaled(Scaling scaling) {
        Scaling other = scaling == Scaling.NONE ? Scaling.MIN_MAX : Scaling.NONE;
        return site.turn(
                site.say(other == Scaling.NONE ? "turn.unscaled" : "turn.scaled"),
                site.experiment().withData(site.experiment().data().withScaling(other)));
    }

    /** Why the same row was here before. */
    static Optional<Reply> again(Site site) {
        InputReplies input = new InputReplies(site);
        return SlotOrder.of(site.run())
                .map(SlotOrder::windows)
                .filter(windows -> !input.isMoved() && input.isAgain(windows))
                .flatMap(input::again);
    }

    private boolean isAgain(Windows windows) {
        Moment moment = site.moment();
        int row = rowIn(windows);
        return Tape.of(site.run(), site.place().slot(), moment.epoch(), moment.batch(), 1).stream()
                .anyMatch(part -> row < part.read() && part.again().get(row));
    }

    /** Where it was in this pass since the state was zero, the nearest first. */
    private Optional<Reply> again(Windows windows) {
        PlannedBatch now = site.block().place();
        int slot = site.place().slot();
        int position = windows.places().position(now.sample(slot), rowIn(windows));
        List<Moment> seen = new ArrayList<>();
        PlannedBatch batch = now;
        while (kept(batch) && now.index() - batch.index() < FAR) {
            batch = site.plan().batch(batch.index() - 1);
            if (batch.epoch() != now.epoch() || slot >= batch.slots()) {
                break;
            }
            int row = position - windows.places().start(batch.sample(slot));
            if (row >= 0 && row < windows.steps()) {
                int step = Math.min(row, site.recording().steps() - 1);
                seen.add(new Moment(batch.epoch(), batch.batch(), step));
            }
        }
        return seen.isEmpty() ? Optional.empty() : Optional.of(again(windows, seen));
    }

    private boolean kept(PlannedBatch batch) {
        int slot = site.place().slot();
        return batch.index() > 0
                && site.run().carryInto(batch.epoch(), batch.batch(), slot).kept();
    }

    private Reply again(Windows windows, List<Moment> seen) {
        int row = windows.row(site.block().place().sample(site.place().slot()), rowIn(windows));
        boolean overlaps = windows.cut().stride() < windows.steps();
        String said = site.say(
                overlaps ? "AGAIN.overlaps" : "AGAIN.order",
                row,
                site.place().slot(),
                site.step(seen.get(0)),
                windows.steps(),
                windows.cut().stride(),
                seen.size() + 1);
        return Reply.saying(said).at(site.place().at(seen.get(0))).turnedBy(new OrderTurns(site).inOrder());
    }

    /** Whether it still matters where the batch ends. */
    static Optional<Reply> matters(Site site) {
        boolean fits = site.hasCell() && site.step() < site.recording().steps() - 1;
        return fits ? Optional.of(new InputReplies(site).matters()) : Optional.empty();
    }

    private Reply matters() {
        int last = site.recording().steps() - 1;
        double here = onC(site.step());
        double there = onC(last);
        double output = site.recording().hasOutput(last)
                ? Backward.of(
                                site.recording(),
                                GradientTarget.output(
                                        site.recording(), site.place().slot(), last, 0))
                        .input(site.place().slot(), site.step(), feature)
                : 0;
        double left = Math.abs(there / here);
        String how = there == 0 ? "no" : left < HARDLY ? "hardly" : "yes";
        String said = site.say(
                "MATTERS." + how,
                name(),
                site.name("c"),
                site.number(here),
                site.number(there),
                last + 1,
                site.words().figures(left, 2),
                site.number(output));
        return Reply.saying(said).at(site.place().at(site.last())).turnedBy(kept());
    }

    /** By how much c of the unit after a step changes for each 1 of it. */
    private double onC(int step) {
        return Backward.of(
                        site.recording(),
                        GradientTarget.state(
                                site.recording(),
                                Quantity.C,
                                site.place().layer(),
                                site.place().slot(),
                                step,
                                site.place().unit()))
                .input(site.place().slot(), site.step(), feature);
    }

    /** With a forget gate that keeps all of it. */
    private Optional<Turn> kept() {
        Moment next = new Moment(site.moment().epoch(), site.moment().batch(), site.step() + 1);
        return new UnitTurns(site).held(Quantity.F, next, 1);
    }
}
