package unrolled.diagram.asked;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import unrolled.analysis.MemoryWalk;
import unrolled.analysis.Provenance;
import unrolled.analysis.Provenance.Part;
import unrolled.diagram.answer.MarkedText.Role;
import unrolled.engine.forward.Quantity;
import unrolled.experiment.Change;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Plan;

/** Replies about c of a unit: c = f c' + i g. */
final class StateReplies {
    /** A step changes c hardly if by less than this share of it. */
    private static final double HARDLY = 0.01;

    private final Site site;

    private StateReplies(Site site) {
        this.site = site;
    }

    private static boolean isOfC(Site site) {
        return site.hasCell() && site.name().startsWith("c");
    }

    /** Why it is exactly zero. */
    static Optional<Reply> zero(Site site) {
        boolean fits = isOfC(site) && site.at(Quantity.C) == 0;
        return fits ? Optional.of(new StateReplies(site).zero()) : Optional.empty();
    }

    private Reply zero() {
        boolean set = site.isSet(Quantity.C);
        double f = site.at(Quantity.F);
        double i = site.at(Quantity.I);
        String kept = f == 0 && site.previousC() != 0 ? "closed" : "empty";
        String written = i == 0 && site.at(Quantity.G) != 0 ? "closed" : "empty";
        String said = set ? site.say("ZERO.set", site.name()) : site.say("ZERO." + kept + "." + written, site.name());
        return Reply.saying(said).with(sum()).at(site.place()).turnedBy(written(1));
    }

    /** Why it is what it is: most of it was written once, and kept since. */
    static Optional<Reply> memory(Site site) {
        boolean fits = isOfC(site) && Double.isFinite(site.at(Quantity.C)) && site.at(Quantity.C) != 0;
        return fits ? new StateReplies(site).memory() : Optional.empty();
    }

    /** The step whose part is the largest: of what it left there itself its own is the largest too, so that nobody walks on. */
    private Optional<Reply> memory() {
        Provenance all = MemoryWalk.provenance(site.trace(), site.place());
        return all.parts().stream()
                .max(Comparator.comparingDouble(part -> Math.abs(part.value())))
                .map(part -> memory(part, all.parts().size()));
    }

    private Reply memory(Part part, int steps) {
        double kept = site.at(Quantity.F) * site.previousC();
        boolean here = part.moment().equals(site.moment());
        boolean most = here && Math.abs(part.value()) >= Math.abs(kept);
        String said = site.say(
                most ? "MEMORY.here" : here ? "MEMORY.gathered" : "MEMORY.kept",
                site.name(),
                site.number(site.at(Quantity.C)),
                site.number(part.written()),
                site.step(part.moment()),
                site.words().figures(part.kept(), 3),
                site.number(part.value()),
                site.number(kept),
                steps - 1);
        Change.Place written = new Change.Memory(
                Quantity.C,
                part.moment().step(),
                site.place().slot(),
                site.place().layer(),
                site.place().unit());
        return Reply.saying(said)
                .with(sum())
                .skipping(carries(part.moment()))
                .at(site.place().at(part.moment()))
                .turnedBy(site.whatIf(
                        site.say("turn.written", site.name("c"), site.step(part.moment()), 0),
                        site.change(part.moment(), written, 0)));
    }

    /** The borders that the memory crossed unchanged, the nearest first. */
    private List<String> carries(Moment from) {
        List<String> crossed = new ArrayList<>();
        Plan plan = site.plan();
        long first = plan.batchIndex(from.epoch(), from.batch());
        for (long index = site.block().place().index(); index > first && crossed.size() < 3; index--) {
            Moment into = new Moment(plan.epochOf(index), plan.batchOf(index), 0);
            crossed.add(site.say("copy.carry", site.batch(into)));
        }
        long more = site.block().place().index() - first - crossed.size();
        if (more > 0) {
            crossed.add(site.say(more == 1 ? "copy.more.one" : "copy.more", more));
        }
        return crossed;
    }

    /** Why the step hardly changes it. */
    static Optional<Reply> stays(Site site) {
        if (!isOfC(site)) {
            return Optional.empty();
        }
        double before = site.previousC();
        boolean fits = before != 0 && Math.abs(site.at(Quantity.C) - before) < HARDLY * Math.abs(before);
        return fits ? Optional.of(new StateReplies(site).stays()) : Optional.empty();
    }

    private Reply stays() {
        String said = site.say(
                "STAYS",
                site.name(),
                site.number(site.previousC()),
                site.number(site.at(Quantity.C)),
                site.number(site.at(Quantity.F)),
                site.number(site.at(Quantity.I) * site.at(Quantity.G)));
        return Reply.saying(said).with(sum()).at(site.place()).turnedBy(new UnitTurns(site).held(Quantity.F, 0));
    }

    private List<Reply.Line> sum() {
        return List.of(
                site.line("f \u00b7 c\u2032", Role.STATE, site.at(Quantity.F) * site.previousC()),
                site.line("i \u00b7 g", Role.STATE, site.at(Quantity.I) * site.at(Quantity.G)),
                site.line("c", Role.STATE, site.at(Quantity.C)));
    }

    private Optional<Turn> written(double value) {
        Change.Place here = new Change.Memory(
                Quantity.C,
                site.step(),
                site.place().slot(),
                site.place().layer(),
                site.place().unit());
        return site.whatIf(
                site.say("turn.set", site.name("c"), site.words().figures(value, 3)),
                site.change(site.moment(), here, value));
    }
}
