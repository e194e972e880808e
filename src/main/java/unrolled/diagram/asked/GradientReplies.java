package unrolled.diagram.asked;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import unrolled.analysis.GradientFlow;
import unrolled.diagram.answer.MarkedText.Role;
import unrolled.engine.forward.Quantity;
import unrolled.experiment.Change;
import unrolled.experiment.Experiment;
import unrolled.run.Carry;
import unrolled.run.plan.Moment;

/** Replies about how much of a gradient goes back into a step. */
final class GradientReplies {
    /** Less than this share of what there was at the last step is little. */
    private static final double LITTLE = 0.1;

    private final Site site;
    private final GradientFlow flow;

    private GradientReplies(Site site) {
        this.site = site;
        this.flow = site.walks().flow();
    }

    private double here() {
        return flow.into().get(site.step());
    }

    /** Why none goes back into what was before: that was forgotten. */
    static Optional<Reply> none(Site site) {
        Carry carry = site.carry();
        if (site.step() > 0 && carry != Carry.PINNED) {
            return Optional.empty();
        }
        return carry.kept()
                ? Optional.empty()
                : Optional.of(Reply.saying(site.say("NO_GRADIENT", site.step(site.moment())))
                        .atBorder(site.place())
                        .turnedBy(new CarryTurns(site).keeping(carry)));
    }

    /** Why so little is left of it. */
    static Optional<Reply> small(Site site) {
        if (!site.hasCell()) {
            return Optional.empty();
        }
        GradientReplies gradient = new GradientReplies(site);
        double last = gradient.flow.into().get(gradient.from());
        double here = gradient.here();
        boolean fits = site.step() < gradient.from() && here > 0 && last > 0 && here < LITTLE * last;
        return fits ? gradient.small(last) : Optional.empty();
    }

    /** What a step makes of it, where that is not so little that it is asked why. */
    static Optional<Reply> back(Site site) {
        if (!site.hasCell() || site.run().model().outputsSequence()) {
            return Optional.empty(); // outputs of several steps add to it on the way
        }
        GradientReplies gradient = new GradientReplies(site);
        boolean fits = site.step() < gradient.from()
                && gradient.here() > 0
                && gradient.here() >= LITTLE * gradient.flow.into().get(gradient.from());
        return fits ? Optional.of(gradient.back()) : Optional.empty();
    }

    private Reply back() {
        String said = site.say(
                "BACK",
                site.step() + 1,
                site.words().figures(flow.into().get(site.step() + 1), 3),
                site.words().figures(share(site.step()), 2),
                site.words().figures(here(), 3),
                site.words().figures(forget(site.step()), 2));
        return Reply.saying(said).at(site.place()).turnedBy(open(site.step()));
    }

    private int from() {
        return Math.min(flow.from(), flow.into().size() - 1);
    }

    /** What a step lets through of the gradient of the step behind it. */
    private double share(int step) {
        return flow.into().get(step) / flow.into().get(step + 1);
    }

    private Optional<Reply> small(double last) {
        int worst = IntStream.range(site.step(), from())
                .reduce(site.step(), (one, other) -> share(other) < share(one) ? other : one);
        double forget = forget(worst);
        String said = site.say(
                "SMALL",
                site.words().figures(here(), 3),
                site.words().figures(last, 3),
                from() - site.step(),
                worst + 1,
                site.words().figures(share(worst), 2),
                site.words().figures(forget, 2),
                site.words().figures(product(), 2));
        return Optional.of(Reply.saying(said)
                .with(List.of(
                        site.line(site.say("shares"), Role.PLAIN, from() - site.step(), n -> share(site.step() + n)),
                        site.line(
                                site.name("f"),
                                Role.STATE,
                                from() - site.step(),
                                n -> f(site.step() + n, site.place().unit()))))
                .at(site.place()
                        .at(new Moment(site.moment().epoch(), site.moment().batch(), worst)))
                .turnedBy(open(worst)));
    }

    private int units() {
        return site.lstm().units();
    }

    /** The mean forget gate of a step. */
    private double forget(int step) {
        return IntStream.range(0, units())
                .mapToDouble(unit -> f(step, unit))
                .average()
                .orElse(0);
    }

    private double f(int step, int unit) {
        return site.recording()
                .at(Quantity.F, site.place().layer(), site.place().slot(), step, unit);
    }

    /** What the forget gates alone would let through, of the unit that keeps most. */
    private double product() {
        return IntStream.range(0, units())
                .mapToDouble(unit -> IntStream.range(site.step(), from())
                        .mapToDouble(step -> f(step, unit))
                        .reduce(1, (one, other) -> one * other))
                .max()
                .orElse(0);
    }

    /** All forget gates of that step open. */
    private Optional<Turn> open(int step) {
        String id = site.run().id();
        String branch = site.experiment().branchOf(id);
        Experiment open = site.experiment();
        Moment end = site.moment();
        for (int unit = 0; unit < units(); unit++) {
            Change.Place forget = new Change.Hold(
                    Quantity.F,
                    step,
                    site.place().slot(),
                    site.place().layer(),
                    unit,
                    Optional.of(new Change.End(end.epoch(), end.batch(), step)));
            Change held = site.change(site.moment(), forget, 1);
            open = open.branching(unit == 0 ? id : branch, run -> run.with(held));
        }
        return site.turn(site.say("turn.holdAllAt", "f", step + 1), open, branch);
    }
}
