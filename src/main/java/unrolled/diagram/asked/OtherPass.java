package unrolled.diagram.asked;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.answer.MarkedText.Role;
import unrolled.diagram.asked.Trials.Suspect;
import unrolled.diagram.base.PassNames;
import unrolled.engine.forward.Recording;
import unrolled.engine.kernel.EuclideanNorm;
import unrolled.engine.model.Weights;
import unrolled.run.Block;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Pass;
import unrolled.run.plan.Plan;

/** The same sample in an earlier pass, where something else came out. */
final class OtherPass {
    /** So many passes are looked back at. */
    private static final int MOST_PASSES = 100;

    private final Site site;
    private final Cursor earlier;
    private final Block then;

    private OtherPass(Site site, Cursor earlier) {
        this.site = site;
        this.earlier = earlier;
        this.then = site.trace().block(earlier.moment());
    }

    /** Why the same sample gives out something else than before. */
    static Optional<Later> unlike(Site site) {
        boolean there = site.recording().hasOutput(site.step())
                && site.plan().pass(site.moment().epoch()).kind() != Pass.Kind.GENERATE;
        return there
                ? earlier(site)
                        .map(earlier -> new OtherPass(site, earlier))
                        .filter(OtherPass::differs)
                        .filter(OtherPass::isUnusual)
                        .map(found -> found::reply)
                : Optional.empty();
    }

    private static Optional<Cursor> earlier(Site site) {
        Plan plan = site.plan();
        int sample = site.block().place().sample(site.place().slot());
        int epoch = site.moment().epoch();
        for (int other = epoch - 1; other >= Math.max(0, epoch - MOST_PASSES); other--) {
            int pass = other;
            Optional<Cursor> seat = plan.pass(pass).kind() == Pass.Kind.GENERATE
                    ? Optional.empty()
                    : plan.seat(pass, sample)
                            .map(at -> site.place()
                                    .at(new Moment(pass, at.batch(), site.step()))
                                    .inSlot(at.slot()));
            if (seat.isPresent()) {
                return seat;
            }
        }
        return Optional.empty();
    }

    private double now() {
        return site.recording().output(site.place().slot(), site.step(), site.index());
    }

    private double before() {
        return then.recording().output(earlier.slot(), site.step(), site.index());
    }

    private boolean differs() {
        return then.recording().hasOutput(site.step()) && now() != before();
    }

    /** That a training changes what comes out is what it is for, unless by more than is usually missed. */
    private boolean isUnusual() {
        return moved() == 0
                || Math.abs(now() - before()) > site.walks().spread().error();
    }

    /** How far all weights moved since. */
    private double moved() {
        return EuclideanNorm.of(
                Weights.of(site.block().model()).minus(Weights.of(then.model())).values());
    }

    private String pass() {
        String name = PassNames.of(site.plan(), earlier.moment().epoch(), site.words());
        boolean alike = name.equals(PassNames.of(site.plan(), site.moment().epoch(), site.words()));
        return alike ? site.say("passBefore", name) : name;
    }

    private Optional<Reply> reply() {
        double moved = moved();
        int sample = site.block().place().sample(site.place().slot());
        String both = site.say("OTHER_PASS.both", sample, site.number(now()), pass(), site.number(before()));
        List<Suspect> suspects = moved > 0 ? learned(moved) : started();
        return new Trials(site)
                .least(suspects, Math.abs(now() - before()), this::apart)
                .map(tried -> tried.reply(site, "OTHER_PASS.tried", Math.abs(now() - before()))
                        .adding(both)
                        .with(lines()));
    }

    private List<Reply.Line> lines() {
        Recording now = site.recording();
        int layer = site.place().layer();
        int units = now.start().units(layer);
        return List.of(
                site.line(
                        site.say("begins.now"),
                        Role.STATE,
                        units,
                        unit -> now.previousC(layer, site.place().slot(), 0, unit)),
                site.line(
                        site.say("begins.in", pass()),
                        Role.STATE,
                        units,
                        unit -> then.recording().previousC(layer, earlier.slot(), 0, unit)));
    }

    /** How far the two are apart in a run that was turned; NaN if it has no such two. */
    private double apart(Trace turned) {
        Plan plan = turned.plan();
        boolean both = plan.has(site.moment()) && plan.has(earlier.moment());
        if (!both) {
            return Double.NaN;
        }
        double now = turned.block(site.moment()).recording().output(site.place().slot(), site.step(), site.index());
        double before = turned.block(earlier.moment()).recording().output(earlier.slot(), site.step(), site.index());
        return Math.abs(now - before);
    }

    private List<Suspect> learned(double moved) {
        List<Suspect> all = new ArrayList<>();
        TrainingTurns turns = new TrainingTurns(site);
        turns.untouched()
                .ifPresent(turn -> all.add(Suspect.byHand(
                        site.say("OTHER_PASS.touched"), turn, site.place().at(first()))));
        turns.times(0)
                .ifPresent(turn -> all.add(new Suspect(
                        site.say("OTHER_PASS.learned", site.words().figures(moved, 3), pass()),
                        turn,
                        site.place().at(first()))));
        return all;
    }

    private Moment first() {
        return new Moment(site.moment().epoch(), 0, 0);
    }

    /** The weights are the same: what it began with, what was drawn, or what somebody changed. */
    private List<Suspect> started() {
        List<Suspect> all = new ArrayList<>();
        TrainingTurns turns = new TrainingTurns(site);
        Cursor begin =
                site.place().at(new Moment(site.moment().epoch(), site.moment().batch(), 0));
        turns.untouched().ifPresent(turn -> all.add(Suspect.byHand(site.say("OTHER_PASS.touched"), turn, begin)));
        int unit = site.place().unit();
        String now = site.number(
                site.recording().previousC(site.place().layer(), site.place().slot(), 0, unit));
        String before = site.number(then.recording().previousC(site.place().layer(), earlier.slot(), 0, unit));
        turns.resetting()
                .ifPresent(turn ->
                        all.add(new Suspect(site.say("OTHER_PASS.state", unit, now, before, pass()), turn, begin)));
        turns.forgetting()
                .ifPresent(turn ->
                        all.add(new Suspect(site.say("OTHER_PASS.order", unit, now, before, pass()), turn, begin)));
        return all;
    }
}
