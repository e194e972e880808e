package unrolled.diagram.asked;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import unrolled.diagram.asked.Trials.Suspect;
import unrolled.experiment.Call;
import unrolled.experiment.Part;
import unrolled.experiment.RunChoice;
import unrolled.experiment.SampleOrder;
import unrolled.experiment.Split;
import unrolled.run.Trace;
import unrolled.run.plan.FitEpochs;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Pass;

/** Replies about a whole run: which samples it does not take, and why it learns slower than another. */
final class RunReplies {
    /** A loss that is so many times that of the other run is worse. */
    private static final double WORSE = 1.05;

    private final Site site;

    private RunReplies(Site site) {
        this.site = site;
    }

    /** Why no batch takes some samples; they are seen behind the last one. */
    static Optional<Reply> dropped(Site site) {
        return site.plan().dropped().isEmpty() ? Optional.empty() : Optional.of(new RunReplies(site).dropped());
    }

    private Reply dropped() {
        Pass.Span first = site.plan().dropped().get(0);
        int all = site.run().samples().count();
        int used = site.choice().used(all);
        int batchSize = site.choice().batchSize();
        boolean interleaved = site.choice().order() == SampleOrder.INTERLEAVED && first.first() < used;
        String numbers = site.plan().dropped().stream()
                .map(span ->
                        span.count() == 1 ? String.valueOf(span.first()) : span.first() + "\u2013" + (span.end() - 1))
                .collect(Collectors.joining(", "));
        boolean rest = site.choice().stateful() && all % batchSize > 0 && all - used == all % batchSize;
        String key = interleaved ? "interleaved" : rest ? "rest" : "told";
        String said =
                site.say("DROPPED." + key, numbers, all, used, batchSize, all / batchSize * batchSize, all % batchSize);
        return Reply.saying(said)
                .at(site.place().at(site.trace().lastReached()))
                .turnedBy(interleaved ? inTurn() : taking());
    }

    private Optional<Turn> inTurn() {
        return site.turn(site.say("turn.inTurn"), run -> run.withOrder(SampleOrder.IN_TURN))
                .or(() -> site.turn(site.say("turn.batchSize", 1), run -> run.withBatchSize(1)));
    }

    /** All of them, with a batch size that they fill if this one does not. */
    private Optional<Turn> taking() {
        UnaryOperator<RunChoice> all =
                run -> run.withSplit(new Split(OptionalInt.empty(), run.split().train()));
        String text = site.say("turn.allSamples");
        String one = site.say("turn.allSamplesOne");
        return site.turn(text, all)
                .or(() -> site.turn(one, run -> all.apply(run).withBatchSize(1)))
                .or(() -> site.turn(
                        one, run -> run.withSplit(Split.NONE).withBatchSize(1).withCalls(whole(run))));
    }

    private static List<Call> whole(RunChoice run) {
        return run.calls().stream()
                .map(call -> call.parts().size() == 1 ? call.withPart(Part.ALL) : call)
                .toList();
    }

    /** Why it learns slower than the other one. */
    static Optional<Later> slower(Site site) {
        return site.other()
                .filter(other -> site.choice().trains() && other.run().choice().trains())
                .flatMap(other -> new RunReplies(site).slower(other));
    }

    /** Up to which epoch of training both are looked at: the one that is asked about, or the last that both have. */
    private int index(Trace other) {
        int both = Math.min(
                FitEpochs.of(site.plan()).count(), FitEpochs.of(other.plan()).count());
        boolean whole = site.thing().kind() == Thing.Kind.RUN;
        int here = FitEpochs.of(site.plan()).indexOf(site.moment().epoch()).orElse(both - 1);
        return Math.min(whole ? both - 1 : here, both - 1);
    }

    private static double loss(Trace trace, int index) {
        FitEpochs fits = FitEpochs.of(trace.plan());
        return index < fits.count() ? trace.losses().of(fits.epoch(index)) : Double.NaN;
    }

    private Optional<Later> slower(Trace other) {
        int index = index(other);
        double here = loss(site.trace(), index);
        double there = loss(other, index);
        return here > WORSE * there ? Optional.of(() -> slower(other, index, here, there)) : Optional.empty();
    }

    private Optional<Reply> slower(Trace other, int index, double here, double there) {
        List<Suspect> all = suspects(other);
        ToDoubleFunction<Trace> apart = turned -> Math.abs(loss(turned, index) - there);
        return new Trials(site)
                .least(all, Math.abs(here - there), apart)
                .or(() -> new Trials(site).least(together(other), Math.abs(here - there), apart))
                .map(tried -> tried.reply(site, "SLOWER.tried", Math.abs(here - there))
                        .adding(site.say(
                                "SLOWER.losses",
                                index + 1,
                                site.run().id(),
                                site.words().figures(here, 3),
                                other.run().id(),
                                site.words().figures(there, 3)))
                        .with(List.of(
                                site.sizes(site.say("updates", site.run().id()), updates(site.trace(), index)),
                                site.sizes(site.say("updates", other.run().id()), updates(other, index)))));
    }

    /** How many updates there were by the end of that epoch. */
    private static double updates(Trace trace, int index) {
        FitEpochs fits = FitEpochs.of(trace.plan());
        return (index + 1.0) * fits.batches();
    }

    /** Each thing alone in which the two differ, as the other one has it. */
    private List<Suspect> suspects(Trace trace) {
        RunChoice run = site.choice();
        RunChoice other = trace.run().choice();
        List<Suspect> all = new ArrayList<>();
        String id = other.id();
        add(all, "batchSize", one -> one.withBatchSize(other.batchSize()), run.batchSize(), other.batchSize(), id);
        add(all, "state", one -> one.withStateful(other.stateful()).withReset(other.reset()), run.id(), id, id);
        String rate = site.words().figures(run.training().optimizer().rule().learningRate(), 4);
        String otherRate =
                site.words().figures(other.training().optimizer().rule().learningRate(), 4);
        boolean sameRate = rate.equals(otherRate);
        add(all, sameRate ? "optimizer" : "rate", one -> one.withTraining(other.training()), rate, otherRate, id);
        add(all, "order", one -> one.withCalls(other.calls()).withOrder(other.order()), run.id(), id, id);
        add(all, "model", one -> one.withOwn(other.own()).withLayout(other.layout()), run.id(), id, id);
        add(all, "origin", one -> one.withOrigin(other.origin()), run.id(), id, id);
        add(all, "samples", one -> one.withSplit(other.split()), run.id(), id, id);
        add(all, "touched", one -> one.withPins(other.pins()).withWhatIf(other.whatIf()), run.id(), id, id);
        return all;
    }

    /** All of it at once, where no single thing is the cause. */
    private List<Suspect> together(Trace trace) {
        RunChoice other = trace.run().choice();
        List<Suspect> all = new ArrayList<>();
        add(
                all,
                "several",
                one -> other.withId(one.id()).withName(one.name()),
                site.run().id(),
                other.id(),
                other.id());
        return all;
    }

    private void add(
            List<Suspect> all, String key, UnaryOperator<RunChoice> change, Object here, Object there, String other) {
        site.turn(site.say("turn.as." + key, there, other), change)
                .ifPresent(turn -> all.add(new Suspect(
                        site.say("SLOWER." + key, here, there, other),
                        turn,
                        site.place().at(new Moment(FitEpochs.of(site.plan()).epoch(0), 0, 0)))));
    }
}
