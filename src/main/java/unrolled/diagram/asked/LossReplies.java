package unrolled.diagram.asked;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import unrolled.analysis.PassSpread;
import unrolled.analysis.training.LargestLoss;
import unrolled.analysis.training.LossRise;
import unrolled.analysis.training.WeightMoves;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.asked.Trials.Suspect;
import unrolled.diagram.asked.Trials.Tried;
import unrolled.diagram.base.PassNames;
import unrolled.run.Losses;
import unrolled.run.Trace;
import unrolled.run.plan.FitEpochs;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Pass;
import unrolled.run.plan.Plan;

/** Replies about a point of a loss curve: of all that may be the cause, that whose turn changes most. */
final class LossReplies {
    /** A loss that is so many times the one before has jumped. */
    private static final double JUMPS = 1.2;

    /** A loss that falls by less than this part has not fallen. */
    private static final double FALLS = 0.02;

    /** A validation that is so many times the training is worse. */
    private static final double WORSE = 1.1;

    private final Site site;
    private final TrainingTurns turns;
    private final FitEpochs fits;
    private final int epoch;

    private LossReplies(Site site) {
        this.site = site;
        this.turns = new TrainingTurns(site);
        this.fits = FitEpochs.of(site.plan());
        this.epoch = site.moment().epoch();
    }

    private Losses losses() {
        return site.trace().losses();
    }

    private boolean validates() {
        return site.plan().pass(epoch).kind() == Pass.Kind.VALIDATION;
    }

    /** The same epoch of training of a run, or its validation, so many epochs before; empty where it has none. */
    private OptionalInt same(Plan plan, int before) {
        FitEpochs there = FitEpochs.of(plan);
        OptionalInt index = fits.indexOf(epoch);
        if (index.isEmpty() || index.getAsInt() < before || index.getAsInt() - before >= there.count()) {
            return OptionalInt.empty();
        }
        int at = index.getAsInt() - before;
        return validates() ? there.validation(at) : OptionalInt.of(there.epoch(at));
    }

    /** How many times the loss before the loss is; NaN where it is not known. */
    private double jump(Trace trace) {
        OptionalInt now = same(trace.plan(), 0);
        OptionalInt before = same(trace.plan(), 1);
        return now.isEmpty() || before.isEmpty()
                ? Double.NaN
                : trace.losses().of(now.getAsInt()) / trace.losses().of(before.getAsInt());
    }

    /** Which batch makes most of it. */
    static Optional<Reply> weighs(Site site) {
        LossReplies loss = new LossReplies(site);
        return LargestLoss.of(site.trace(), loss.epoch).map(loss::weighs);
    }

    private Reply weighs(LargestLoss largest) {
        Moment there = largest.at(site.plan(), epoch);
        String said = site.say(
                "WEIGHS",
                site.say("batch", largest.batch() + 1),
                site.words().figures(largest.loss(), 3),
                site.words().plain(100 * largest.share(), 1),
                site.plan().batches(epoch),
                site.words().figures(losses().of(epoch), 3));
        Optional<Turn> other = turns.learns()
                ? Stream.concat(turns.slower().stream(), turns.faster().stream())
                        .findFirst()
                : turns.fitted(1);
        return Reply.saying(said).at(site.place().at(there)).turnedBy(other);
    }

    /** Why it jumped. */
    static Optional<Later> jump(Site site) {
        LossReplies loss = new LossReplies(site);
        double jump = loss.jump(site.trace());
        return jump > JUMPS && Double.isFinite(jump) ? Optional.of(() -> loss.jumped(jump)) : Optional.empty();
    }

    private Optional<Reply> jumped(double jump) {
        int before = same(site.plan(), 1).orElseThrow();
        Optional<LossRise> rise = LossRise.between(site.trace(), before, epoch);
        Cursor place = rise.map(found -> site.place().at(found.at(site.plan(), epoch)))
                .orElseGet(() -> site.place().at(new Moment(epoch, 0, 0)));
        return new Trials(site)
                .least(jumpSuspects(place, rise.flatMap(LossRise::update)), jump, this::jump)
                .or(() -> remaining(place, jump, turned -> noLarger(turned) ? jump(turned) : Double.NaN))
                .map(tried -> tried.reply(site, "JUMP.tried", jump))
                .map(reply -> rise.map(found -> reply.adding(where(found))).orElse(reply))
                .map(reply -> reply.with(List.of(
                        site.sizes(name(before), losses().of(before)), site.sizes(name(epoch), losses().of(epoch)))));
    }

    private String name(int epoch) {
        return PassNames.of(site.plan(), epoch, site.words());
    }

    private String where(LossRise rise) {
        String key = site.plan().isShuffled(epoch) ? "JUMP.where.shuffled" : "JUMP.where";
        return site.say(
                key,
                rise.batch() + 1,
                site.words().figures(100 * rise.share(), 3),
                site.words().figures(rise.then(), 3),
                site.words().figures(rise.now(), 3),
                site.plan().batches(epoch));
    }

    private List<Suspect> jumpSuspects(Cursor place, Optional<WeightMoves> moves) {
        List<Suspect> all = new ArrayList<>();
        turns.untouched().ifPresent(turn -> all.add(Suspect.byHand(site.say("JUMP.touched"), turn, touched(place))));
        String rate = site.words().figures(turns.rate(), 4);
        Cursor update = moves.flatMap(WeightMoves::most)
                .map(most -> site.place().at(most.moment()))
                .orElse(place);
        String step = moves.flatMap(WeightMoves::most)
                .map(most -> site.say(
                        "JUMP.fast",
                        rate,
                        site.step(most.moment()),
                        site.words().figures(most.update() / moves.get().usual(), 3)))
                .orElseGet(() -> site.say("JUMP.rate", rate));
        turns.times(0.1).ifPresent(turn -> all.add(new Suspect(step, turn, update)));
        turns.clipped().ifPresent(turn -> all.add(new Suspect(step, turn, update)));
        turns.inTurn().ifPresent(turn -> all.add(new Suspect(site.say("JUMP.shuffled"), turn, place)));
        turns.resetting()
                .ifPresent(turn -> all.add(
                        new Suspect(site.say("JUMP.state"), turn, site.place().at(new Moment(epoch, 0, 0)))));
        return all;
    }

    /** The last thing done by hand up to the end of the pass. */
    private Cursor touched(Cursor otherwise) {
        var pins = site.choice().pins().stream().map(pin -> new Moment(pin.epoch(), pin.batch(), pin.step()));
        var changes = site.choice().whatIf().changes().stream()
                .map(change -> new Moment(
                        change.epoch(), change.batch(), change.place().step()));
        return Stream.concat(pins, changes)
                .filter(moment -> moment.epoch() <= epoch && site.plan().has(moment))
                .max(Moment::compareTo)
                .map(site.place()::at)
                .orElse(otherwise);
    }

    /** Of what is hardly the cause, but may be, what does most. */
    private Optional<Tried> remaining(Cursor place, double now, ToDoubleFunction<Trace> measured) {
        List<Suspect> all = turns.remaining().stream()
                .map(turn -> new Suspect(site.say("remaining"), turn, place))
                .toList();
        return new Trials(site).least(all, now, measured);
    }

    /** Whether the same loss, or that of its validation, is no larger in another run: a run that learns nothing is no better. */
    private boolean noLarger(Trace turned) {
        FitEpochs there = FitEpochs.of(turned.plan());
        int index = fits.indexOf(epoch).orElse(0);
        boolean validation = fits.validation(index).isPresent();
        int here = validation ? fits.validation(index).getAsInt() : epoch;
        OptionalInt same = index >= there.count()
                ? OptionalInt.empty()
                : validation ? there.validation(index) : OptionalInt.of(there.epoch(index));
        return same.isPresent() && turned.losses().of(same.getAsInt()) <= losses().of(here);
    }

    /** Why it does not fall. */
    static Optional<Later> stuck(Site site) {
        LossReplies loss = new LossReplies(site);
        OptionalInt index = loss.fits.indexOf(loss.epoch);
        boolean asked = index.isPresent() && index.getAsInt() >= 2;
        double fallen = asked ? loss.fallen(site.trace()) : Double.NaN;
        return fallen > 1 - FALLS ? Optional.of(() -> loss.stuck(fallen)) : Optional.empty();
    }

    /**
     * The least loss after the first epoch, up to the one that is asked about, as a part of that of the first one: of this run, or
     * of the other one itself where that has targets of another size.
     */
    private double fallen(Trace trace) {
        FitEpochs there = FitEpochs.of(trace.plan());
        int last = Math.min(fits.indexOf(epoch).orElseThrow(), there.count() - 1);
        double least = IntStream.rangeClosed(1, last)
                .mapToDouble(index -> trace.losses().of(of(there, index)))
                .min()
                .orElse(Double.NaN);
        return least
                / (isAlike(trace) ? losses().of(of(fits, 0)) : trace.losses().of(of(there, 0)));
    }

    private boolean isAlike(Trace trace) {
        return trace.run().samples().target(0, 0) == site.run().samples().target(0, 0);
    }

    private int of(FitEpochs there, int index) {
        return validates() ? there.validation(index).orElse(there.epoch(index)) : there.epoch(index);
    }

    private Optional<Reply> stuck(double fallen) {
        List<Suspect> all = new ArrayList<>();
        Cursor place = site.place().at(new Moment(fits.epoch(0), 0, 0));
        String rate = site.words().figures(turns.rate(), 4);
        turns.untouched().ifPresent(turn -> all.add(Suspect.byHand(site.say("STUCK.touched"), turn, touched(place))));
        String slow = turns.rate() == 0 ? "STUCK.rateless" : "STUCK.slow";
        turns.faster().forEach(turn -> all.add(new Suspect(site.say(slow, rate), turn, place)));
        turns.slower().forEach(turn -> all.add(new Suspect(site.say("STUCK.fast", rate), turn, place)));
        turns.scaled().ifPresent(turn -> all.add(new Suspect(site.say("STUCK.unscaled"), turn, place)));
        turns.remembering().ifPresent(turn -> all.add(new Suspect(site.say("STUCK.memory"), turn, place)));
        turns.seeded().ifPresent(turn -> all.add(new Suspect(site.say("STUCK.given"), turn, place)));
        turns.linear().ifPresent(turn -> all.add(new Suspect(site.say("STUCK.activation"), turn, place)));
        return new Trials(site)
                .least(all, fallen, this::fallen)
                .or(() -> remaining(place, fallen, this::fallen))
                .map(tried -> tried.reply(site, "STUCK.tried", fallen)
                        .with(List.of(
                                site.sizes(name(of(fits, 0)), losses().of(of(fits, 0))),
                                site.sizes(name(epoch), losses().of(epoch)))));
    }

    /** Why the validation is worse than the training. */
    static Optional<Later> validation(Site site) {
        LossReplies loss = new LossReplies(site);
        double worse = loss.worse(site.trace());
        return worse > WORSE && Double.isFinite(worse) ? Optional.of(() -> loss.validation(worse)) : Optional.empty();
    }

    /** How many times the loss of training that of the validation is: of the epoch, or of the last one there is. */
    private double worse(Trace trace) {
        FitEpochs there = FitEpochs.of(trace.plan());
        OptionalInt index = fits.indexOf(epoch);
        if (index.isEmpty() || there.count() == 0) {
            return Double.NaN;
        }
        int at = Math.min(index.getAsInt(), there.count() - 1);
        OptionalInt validated = there.validation(at);
        return validated.isEmpty()
                ? Double.NaN
                : trace.losses().of(validated.getAsInt()) / trace.losses().of(there.epoch(at));
    }

    private Optional<Reply> validation(double worse) {
        int index = fits.indexOf(epoch).orElseThrow();
        int validated = fits.validation(index).orElseThrow();
        int best = IntStream.rangeClosed(0, index)
                .reduce(0, (one, other) -> validated(other) < validated(one) ? other : one);
        List<Suspect> all = new ArrayList<>();
        Cursor there = site.place().at(new Moment(validated, 0, 0));
        turns.untouched()
                .ifPresent(turn -> all.add(Suspect.byHand(site.say("VALIDATION.touched"), turn, touched(there))));
        if (best < index) {
            String said = site.say(
                    "VALIDATION.overfitted",
                    best + 1,
                    site.words().figures(validated(best), 3),
                    site.words().figures(validated(index), 3));
            Cursor least = site.place().at(new Moment(fits.validation(best).orElseThrow(), 0, 0));
            turns.epochs(best + 1).ifPresent(turn -> all.add(new Suspect(said, turn, least)));
        }
        turns.resetting().ifPresent(turn -> all.add(new Suspect(site.say("VALIDATION.state"), turn, there)));
        turns.fewerTested().ifPresent(turn -> all.add(new Suspect(data(fits.epoch(index), validated), turn, there)));
        return new Trials(site)
                .least(all, worse, this::worse)
                .or(() -> remaining(there, worse, turned -> noLarger(turned) ? worse(turned) : Double.NaN))
                .map(tried -> tried.reply(site, "VALIDATION.tried", worse)
                        .with(List.of(
                                site.sizes(name(fits.epoch(index)), losses().of(fits.epoch(index))),
                                site.sizes(name(validated), losses().of(validated)))));
    }

    private double validated(int index) {
        return losses().of(fits.validation(index).orElseThrow());
    }

    /** What the targets of both parts are. */
    private String data(int trained, int validated) {
        PassSpread train = PassSpread.of(site.trace(), new Moment(trained, 0, 0), 0);
        PassSpread test = PassSpread.of(site.trace(), new Moment(validated, 0, 0), 0);
        return site.say(
                "VALIDATION.data",
                site.number(test.targets().least()),
                site.number(test.targets().most()),
                site.number(train.targets().least()),
                site.number(train.targets().most()));
    }
}
