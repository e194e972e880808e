package unrolled.diagram.asked;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import unrolled.analysis.PassSpread;
import unrolled.analysis.PassSpread.AsBefore;
import unrolled.analysis.PassSpread.Farthest;
import unrolled.analysis.StepEcho;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.answer.MarkedText.Role;
import unrolled.diagram.asked.Trials.Suspect;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Pass;

/** Replies about an output beside its target: why it is the value before again, and why it is so far off. */
final class TargetReplies {
    /** How near to the value before the outputs are, compared with how near to their targets. */
    private static final double NEAR = 0.45;

    private final Site site;
    private final PassSpread spread;
    private final TrainingTurns turns;

    private TargetReplies(Site site, PassSpread spread) {
        this.site = site;
        this.spread = spread;
        this.turns = new TrainingTurns(site);
    }

    private static Optional<TargetReplies> of(Site site) {
        boolean there = site.recording().recorded().outputs()
                && site.recording().hasOutput(site.recording().steps() - 1);
        return there ? Optional.of(new TargetReplies(site, site.walks().spread())) : Optional.empty();
    }

    /** Why it is the value before again. */
    static Optional<Later> asBefore(Site site) {
        return of(site).flatMap(TargetReplies::asBefore);
    }

    private Optional<Later> asBefore() {
        return spread.last()
                .filter(last ->
                        last.moved() > 0 && last.near() < NEAR * spread.error() && spread.error() >= last.moved())
                .map(last -> () -> asBefore(last));
    }

    private Optional<Reply> asBefore(AsBefore last) {
        Cursor input = site.place().at(site.last());
        double now = spread.error() / last.moved();
        return new Trials(site)
                .least(suspects(input, "AS_BEFORE"), now, this::comparedWithGuessing)
                .filter(tried -> tried.isTried() || !last.echo().isChance())
                .map(tried -> tried.reply(site, "AS_BEFORE.tried", now)
                        .with(List.of(
                                site.sizes(site.say("off.before"), last.near()),
                                site.sizes(site.say("off.target"), spread.error()),
                                site.sizes(site.say("off.guess"), last.moved()))))
                .or(() -> noBetter(last))
                .map(reply -> site.lookedAt(spread, reply));
    }

    /** Nothing that was tried does better; in a walk by chance nothing could. What it is made of is told, and what turns that. */
    private Optional<Reply> noBetter(AsBefore last) {
        StepEcho echo = last.echo();
        String said = site.say(
                echo.isChance() ? "AS_BEFORE.walk" : "AS_BEFORE.none",
                site.words().figures(last.moved(), 3),
                site.words().figures(spread.error(), 3),
                site.words().figures(echo.strongest(), 2),
                site.words().figures(echo.chance(), 2));
        return OutputReplies.value(site.atOutput()).map(value -> value.behind(said));
    }

    private double comparedWithGuessing(Trace turned) {
        PassSpread there = site.spreadIn(turned);
        return there.last().map(last -> there.error() / last.moved()).orElse(Double.NaN);
    }

    /** What might teach it better. */
    private List<Suspect> suspects(Cursor place, String key) {
        List<Suspect> all = new ArrayList<>();
        turns.untouched().ifPresent(turn -> all.add(Suspect.byHand(site.say(key + ".touched"), turn, place)));
        if (turns.isRaw()) {
            turns.fitted(20).ifPresent(turn -> all.add(new Suspect(site.say(key + ".raw"), turn, place)));
            turns.fitted(100).ifPresent(turn -> all.add(new Suspect(site.say(key + ".raw"), turn, place)));
        }
        if (turns.learns()) {
            String rate = site.words().figures(turns.rate(), 4);
            turns.longer(5).ifPresent(turn -> all.add(new Suspect(site.say(key + ".few"), turn, place)));
            turns.faster().forEach(turn -> all.add(new Suspect(site.say(key + ".slow", rate), turn, place)));
            turns.slower().forEach(turn -> all.add(new Suspect(site.say(key + ".fast", rate), turn, place)));
            turns.remembering().ifPresent(turn -> all.add(new Suspect(site.say(key + ".memory"), turn, place)));
        }
        turns.scaled().ifPresent(turn -> all.add(new Suspect(site.say(key + ".unscaled"), turn, place)));
        turns.seeded().ifPresent(turn -> all.add(new Suspect(site.say(key + ".given"), turn, place)));
        return all;
    }

    /** Why it is so far from the target: farther than most of its pass. */
    static Optional<Later> far(Site site) {
        return of(site).flatMap(TargetReplies::far);
    }

    private Optional<Later> far() {
        int step = site.recording().hasOutput(site.step())
                ? site.step()
                : site.recording().steps() - 1;
        return spread.farthest()
                .filter(farthest ->
                        distance(step) >= spread.error() && spread.targets().deviation() > 0)
                .map(farthest -> () -> far(step, farthest));
    }

    private double target(int step) {
        double[] all = site.run().targets(site.block().epoch(), site.block().batch());
        int width = site.recording().outputWidth();
        int steps = all.length / width / site.recording().batch();
        int inside = Math.max(0, step - site.recording().steps() + steps);
        return all[(site.place().slot() * steps + inside) * width + site.index()];
    }

    private double output(int step) {
        return site.recording().output(site.place().slot(), step, site.index());
    }

    private double distance(int step) {
        return Math.abs(output(step) - target(step));
    }

    private Optional<Reply> far(int step, Farthest farthest) {
        Cursor place = site.place().at(farthest.moment()).inSlot(farthest.slot());
        return outside(step)
                .map(said -> Reply.saying(said)
                        .at(place)
                        .turnedBy(turns.fewerTested().or(() -> turns.longer(5))))
                .or(() -> new Trials(site)
                        .least(
                                suspects(place, "FAR"),
                                spread.miss(),
                                turned -> site.spreadIn(turned).miss())
                        .map(tried -> tried.reply(site, "FAR.tried", spread.miss())))
                .map(reply -> reply.with(List.of(
                                site.line("y", Role.OUTPUT, output(step)),
                                site.line(site.say("target"), Role.PLAIN, target(step)),
                                site.sizes(site.say("off.mean"), spread.error())))
                        .adding(where(step, farthest)))
                .map(reply -> site.lookedAt(spread, reply));
    }

    private String where(int step, Farthest farthest) {
        return site.say(
                "FAR.where",
                site.number(output(step)),
                site.number(target(step)),
                site.words().figures(distance(step), 3),
                site.words().figures(spread.error(), 3),
                site.step(farthest.moment()),
                site.words().figures(farthest.distance(), 3),
                farthest.slot());
    }

    /** A target that no sample of the training had the like of. */
    private Optional<String> outside(int step) {
        int last = site.plan().epochs() - 1;
        for (int epoch = 0; epoch <= last; epoch++) {
            boolean trained = site.plan().pass(epoch).kind() == Pass.Kind.FIT;
            if (trained && site.trace().reached() > site.plan().batchIndex(epoch, 0)) {
                PassSpread fit = PassSpread.of(site.trace(), new Moment(epoch, 0, 0), site.index());
                double target = target(step);
                return fit.whole()
                                && (target > fit.targets().most()
                                        || target < fit.targets().least())
                        ? Optional.of(site.say(
                                "FAR.outside",
                                site.number(target),
                                site.number(fit.targets().least()),
                                site.number(fit.targets().most())))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
