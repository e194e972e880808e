package unrolled.diagram.asked;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import unrolled.analysis.GateHabit;
import unrolled.analysis.MemoryWalk;
import unrolled.analysis.Provenance;
import unrolled.analysis.Spread;
import unrolled.diagram.answer.MarkedText.Role;
import unrolled.diagram.asked.Trials.Suspect;
import unrolled.engine.forward.Quantity;
import unrolled.engine.model.Activation;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;

/** Replies about what a unit does all along, and about how its c and its h go together. */
final class UnitReplies {
    private final Site site;

    private UnitReplies(Site site) {
        this.site = site;
    }

    /** Why next to nothing of c comes out as h. */
    static Optional<Reply> silent(Site site) {
        return site.isSilent() ? Optional.of(new UnitReplies(site).silent()) : Optional.empty();
    }

    private Reply silent() {
        String c = site.number(site.at(Quantity.C));
        String h = site.number(site.at(Quantity.H));
        if (site.isSet(Quantity.H)) {
            return Reply.saying(site.say("SILENT.set", site.name("h"), h, c))
                    .at(site.place())
                    .turnedBy(new TrainingTurns(site).untouched());
        }
        boolean open = site.at(Quantity.O) >= Site.NEXT_TO_NOTHING;
        String said = open
                ? site.say(
                        "SILENT.function",
                        site.name("h"),
                        h,
                        c,
                        site.lstm().activation().kerasName())
                : site.say(
                        "SILENT.gate",
                        site.name("h"),
                        h,
                        c,
                        site.name("o"),
                        site.words().figures(site.at(Quantity.O), 3));
        Reply reply = Reply.saying(said).at(site.place());
        return open
                ? reply.turnedBy(new TrainingTurns(site).tanh())
                : reply.adding(GateReplies.why(site, Quantity.O)).turnedBy(GateReplies.moved(site, Quantity.O));
    }

    /** Where h comes from: it is what the output gate lets out of c. */
    static Optional<Reply> ofC(Site site) {
        boolean fits = site.hasCell()
                && site.name().startsWith("h[")
                && Double.isFinite(site.at(Quantity.H))
                && site.at(Quantity.H) != 0;
        return fits ? Optional.of(new UnitReplies(site).ofC()) : Optional.empty();
    }

    private Reply ofC() {
        double squashed = site.lstm().activation().of(site.at(Quantity.C));
        String said = site.say(
                "OF_C",
                site.name("h"),
                site.number(site.at(Quantity.H)),
                site.name("o"),
                site.words().figures(site.at(Quantity.O), 3),
                site.lstm().activation().kerasName(),
                site.number(squashed),
                site.number(site.at(Quantity.C)));
        return Reply.saying(said)
                .with(List.of(
                        site.line(site.name("o"), Role.STATE, site.at(Quantity.O)),
                        site.line(site.name("c"), Role.STATE, site.at(Quantity.C))))
                .at(site.place())
                .turnedBy(new UnitTurns(site).held(Quantity.O, 0));
    }

    /** Why c is far larger than is usual in the run. */
    static Optional<Reply> large(Site site) {
        double usual = site.trace().sizes().of(Quantity.C);
        boolean fits = site.hasCell()
                && site.name().startsWith("c[")
                && Double.isFinite(site.at(Quantity.C))
                && Math.abs(site.at(Quantity.C)) > Math.max(1, usual);
        return fits ? new UnitReplies(site).large(usual) : Optional.empty();
    }

    private Optional<Reply> large(double usual) {
        Provenance all = MemoryWalk.provenance(site.trace(), site.place());
        double sign = Math.signum(site.at(Quantity.C));
        List<Provenance.Part> parts = all.parts();
        long same = parts.stream().filter(part -> sign * part.written() > 0).count();
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        double kept = parts.get(parts.size() - 1).kept();
        Moment oldest = parts.get(parts.size() - 1).moment();
        String said = site.say(
                "LARGE",
                site.name(),
                site.number(site.at(Quantity.C)),
                site.words().figures(usual, 3),
                same,
                parts.size(),
                site.step(oldest),
                site.words().figures(kept, 2));
        return Optional.of(
                Reply.saying(said).at(site.place().at(oldest)).turnedBy(new UnitTurns(site).held(Quantity.F, 0)));
    }

    /** Why a gate of it stands at one end through all of the run. */
    static Optional<Later> saturated(Site site) {
        if (!site.hasCell() || site.trace().trouble().isPresent()) {
            return Optional.empty();
        }
        GateHabit habit = site.walks().habit();
        return habit.saturated().map(gate -> () -> Optional.of(new UnitReplies(site).saturated(habit, gate)));
    }

    private Reply saturated(GateHabit habit, Quantity gate) {
        Spread spread = habit.gates().get(gate);
        String key = spread.most() < 0.5 ? "SATURATED.closed" : "SATURATED.open";
        String said = site.say(
                key,
                site.name(gate),
                site.words().figures(spread.least(), 3),
                site.words().figures(spread.most(), 3),
                part(habit));
        return Reply.saying(said)
                .adding(GateReplies.why(site, gate))
                .with(site.line(site.name(gate), Role.STATE, spread.least(), spread.most()))
                .at(site.place())
                .turnedBy(freed(gate));
    }

    private String part(GateHabit habit) {
        return habit.whole() ? site.say("part.all") : site.say("part.first", habit.batches());
    }

    /** The gate as it would be without a hand on it, with inputs on a scale, or else with another bias. */
    private Optional<Turn> freed(Quantity gate) {
        TrainingTurns turns = new TrainingTurns(site);
        List<Suspect> all = new ArrayList<>();
        turns.untouched().ifPresent(turn -> all.add(new Suspect("", turn, site.place())));
        turns.scaled().ifPresent(turn -> all.add(new Suspect("", turn, site.place())));
        turns.seeded().ifPresent(turn -> all.add(new Suspect("", turn, site.place())));
        return new Trials(site)
                .least(all, 1, turned -> habit(turned).saturated().equals(Optional.of(gate)) ? 1 : 0)
                .filter(Trials.Tried::isTried)
                .map(tried -> tried.suspect().turn())
                .or(() -> GateReplies.moved(site, gate));
    }

    private GateHabit habit(Trace turned) {
        return GateHabit.of(turned, site.place().inRun(turned.run().id()).within(turned));
    }

    /** Why it gives out the same all along. */
    static Optional<Later> still(Site site) {
        boolean fits = site.hasCell()
                && site.plan().moments() > 1
                && site.trace().trouble().isEmpty();
        if (!fits) {
            return Optional.empty();
        }
        GateHabit habit = site.walks().habit();
        return habit.isStill() ? Optional.of(() -> new UnitReplies(site).still(habit)) : Optional.empty();
    }

    private Optional<Reply> still(GateHabit habit) {
        TrainingTurns turns = new TrainingTurns(site);
        List<Suspect> all = new ArrayList<>();
        turns.untouched().ifPresent(turn -> all.add(Suspect.byHand(site.say("NO_MOVE.touched"), turn, site.place())));
        if (site.lstm().activation() == Activation.RELU) {
            turns.tanh().ifPresent(turn -> all.add(new Suspect(site.say("NO_MOVE.relu"), turn, site.place())));
        }
        turns.seeded().ifPresent(turn -> all.add(new Suspect(site.say("NO_MOVE.given"), turn, site.place())));
        turns.scaled().ifPresent(turn -> all.add(new Suspect(site.say("NO_MOVE.unscaled"), turn, site.place())));
        held(Quantity.O).ifPresent(turn -> all.add(new Suspect(site.say("NO_MOVE.o"), turn, site.place())));
        held(Quantity.I).ifPresent(turn -> all.add(new Suspect(site.say("NO_MOVE.i"), turn, site.place())));
        double now = habit.h().most() - habit.h().least();
        return new Trials(site)
                .most(
                        all,
                        now,
                        turned -> habit(turned).h().most() - habit(turned).h().least())
                .map(tried -> tried.reply(site, "NO_MOVE.tried", now)
                        .adding(site.say(
                                "NO_MOVE.is",
                                site.name("h"),
                                site.number(habit.h().most()),
                                part(habit))));
    }

    private Optional<Turn> held(Quantity gate) {
        return new UnitTurns(site).held(gate, Moment.FIRST, 1);
    }
}
