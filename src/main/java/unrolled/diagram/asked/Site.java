package unrolled.diagram.asked;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import unrolled.analysis.PassSpread;
import unrolled.analysis.View;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.expression.NumberName;
import unrolled.diagram.answer.MarkedText.Role;
import unrolled.diagram.base.PassNames;
import unrolled.diagram.base.Words;
import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.Recording;
import unrolled.engine.model.Lstm;
import unrolled.experiment.Change;
import unrolled.experiment.Experiment;
import unrolled.experiment.RunChoice;
import unrolled.experiment.check.Check;
import unrolled.run.Block;
import unrolled.run.Carry;
import unrolled.run.Run;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Plan;
import unrolled.text.TextTable;

/** A thing that is asked about, with all that a reply is made of. */
record Site(
        Thing thing,
        Experiment experiment,
        View view,
        Words words,
        Trace trace,
        Cursor place,
        Block block,
        Walks walks) {
    /** So small a part of a number is next to nothing. */
    static final double NEXT_TO_NOTHING = 0.05;

    /** So many numbers of a line are shown. */
    private static final int MOST_NUMBERS = 4;

    static Site of(Thing thing, Experiment experiment, View view, Words words) {
        Trace trace = view.trace(thing.place().run());
        Cursor place = thing.place().within(trace);
        Walks walks = new Walks(trace, place, thing.index());
        return new Site(thing, experiment, view, words, trace, place, trace.block(place.moment()), walks);
    }

    /** The same thing, where another experiment is to be turned. */
    Site with(Experiment other) {
        return new Site(thing, other, view, words, trace, place, block, walks);
    }

    Run run() {
        return trace.run();
    }

    RunChoice choice() {
        return run().choice();
    }

    Plan plan() {
        return trace.plan();
    }

    Recording recording() {
        return block.recording();
    }

    Moment moment() {
        return place.moment();
    }

    int step() {
        return moment().step();
    }

    /** The last step of the batch. */
    Moment last() {
        return plan().lastOf(moment().epoch(), moment().batch());
    }

    Lstm lstm() {
        return block.model().lstms().get(place.layer());
    }

    /** A gate, c or h of the unit. */
    double at(Quantity quantity) {
        return recording().at(quantity, place.layer(), place.slot(), step(), place.unit());
    }

    /** Whether c or h of the unit was set there by hand. */
    boolean isSet(Quantity quantity) {
        return recording().isSet(quantity, place.layer(), place.slot(), step(), place.unit());
    }

    /** What becomes of the state before the step: at the border into a batch, or at a reset within it. */
    Carry carry() {
        int epoch = moment().epoch();
        int batch = moment().batch();
        return step() > 0 && run().pinned(epoch, batch, step(), place.slot())
                ? Carry.PINNED
                : run().carryInto(epoch, batch, place.slot());
    }

    /** The output in the same pass of the run as it was turned. */
    PassSpread spreadIn(Trace turned) {
        return PassSpread.of(turned, turned.nearest(plan().counterpart(moment(), turned.plan())), index());
    }

    double previousC() {
        return recording().previousC(place.layer(), place.slot(), step(), place.unit());
    }

    /** Whether gates and state of each step are there. */
    boolean hasCell() {
        return recording().recorded().hasCell();
    }

    /** Whether next to nothing of c comes out as h. */
    boolean isSilent() {
        return hasCell()
                && Double.isFinite(at(Quantity.C))
                && Math.abs(at(Quantity.H)) < NEXT_TO_NOTHING * Math.min(1, Math.abs(at(Quantity.C)));
    }

    /** The runs of which something is there, but for this one. */
    List<Trace> others() {
        return view.begun().stream().filter(other -> other != trace).toList();
    }

    /** The run that this one is compared with, or else the first other one. */
    Optional<Trace> other() {
        return view.comparison()
                .against()
                .flatMap(run -> others().stream()
                        .filter(other -> other.run().id().equals(run))
                        .findFirst())
                .or(() -> others().stream().findFirst());
    }

    /** This thing as another run has it, where that follows. */
    Site in(Trace other) {
        Cursor there = new View(view.traces(), place, view.comparison())
                .inRun(other.run().id());
        return of(new Thing(thing.kind(), there, thing.number()), experiment, view, words);
    }

    /** At this step if something comes out there, else at the last one of the batch. */
    Site atOutput() {
        Cursor there = recording().hasOutput(step()) ? place : place.at(last());
        return of(new Thing(thing.kind(), there, thing.number()), experiment, view, words);
    }

    String say(String key, Object... arguments) {
        return TextTable.of("unrolled/diagram/asked/words", words.locale()).of(key, arguments);
    }

    String number(double value) {
        return words.signed(value, 4);
    }

    /** What is asked about, as expressions name it: {@code c[2]} of a state. */
    String name() {
        return thing.number().map(NumberName::brief).orElseGet(() -> switch (thing.kind()) {
            case INPUT -> "x[0]";
            case OUTPUT, PREDICTION -> "y[0]";
            default -> name("c");
        });
    }

    /** Whether something that comes out of the model is asked about, in the picture or on a curve. */
    boolean isOutput() {
        return thing.kind() == Thing.Kind.OUTPUT || thing.kind() == Thing.Kind.PREDICTION;
    }

    /** Its number among the inputs or outputs: the first one where only all of them are meant. */
    int index() {
        return thing.index();
    }

    /** As {@code f[2]}. */
    String name(Quantity quantity) {
        return name(letter(quantity));
    }

    /** As formulas and expressions have it. */
    static String letter(Quantity quantity) {
        return quantity.name().toLowerCase(Locale.ROOT);
    }

    String name(String letter) {
        return letter + "[" + place.unit() + "]";
    }

    /** As {@code batch 2}, with what it is of where that is not the one that is asked about. */
    String batch(Moment there) {
        String batch = say("batch", there.batch() + 1);
        return there.epoch() == moment().epoch() ? batch : say("of", batch, PassNames.of(plan(), there.epoch(), words));
    }

    /** As {@code batch 2, t 1}. */
    String step(Moment there) {
        return say("step", batch(there), there.step() + 1);
    }

    Reply.Line line(String name, Role role, double... numbers) {
        return line(name, role, numbers.length, n -> numbers[n]);
    }

    /** The first of many numbers. */
    Reply.Line line(String name, Role role, int count, IntToDoubleFunction numbers) {
        List<String> shown = IntStream.range(0, Math.min(count, MOST_NUMBERS))
                .mapToObj(n -> number(numbers.applyAsDouble(n)))
                .toList();
        return new Reply.Line(name, role, shown);
    }

    /** A reply about a pass: it says so where not all of that was looked at. */
    Reply lookedAt(PassSpread pass, Reply reply) {
        return pass.whole() ? reply : reply.adding(say("lookedAt", pass.batches()));
    }

    /** Numbers that have no sign to show: losses, sizes and counts. */
    Reply.Line sizes(String name, double... numbers) {
        List<String> shown = Arrays.stream(numbers)
                .limit(MOST_NUMBERS)
                .mapToObj(number -> words.figures(number, 5))
                .toList();
        return new Reply.Line(name, Role.PLAIN, shown);
    }

    /** What the run would be otherwise; empty if that could not be run, or is what it is. */
    Optional<Turn> turn(String text, UnaryOperator<RunChoice> change) {
        return turn(text, experiment.withRun(run().id(), change));
    }

    Optional<Turn> turn(String text, Experiment turned) {
        return turn(text, turned, run().id());
    }

    Optional<Turn> turn(String text, Experiment turned, String run) {
        boolean runs = !turned.equals(experiment) && Check.firstProblem(turned).isEmpty();
        return runs ? Optional.of(new Turn(text, turned, run)) : Optional.empty();
    }

    /** One number otherwise from its moment on, in a branch of the run. */
    Optional<Turn> whatIf(String text, Change change) {
        return turn(
                text, experiment.branching(run().id(), branch -> branch.with(change)), experiment.branchOf(run().id()));
    }

    Change change(Moment when, Change.Place what, double value) {
        return new Change(when.epoch(), when.batch(), what, value);
    }
}
