package unrolled.diagram.asked;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import unrolled.analysis.order.Continuity;
import unrolled.analysis.order.SlotOrder;
import unrolled.diagram.answer.MarkedText.Role;
import unrolled.diagram.base.OrderWords;
import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.Recording;
import unrolled.experiment.Experiment;
import unrolled.experiment.ResetRule;
import unrolled.run.Block;
import unrolled.run.Carry;
import unrolled.run.plan.Moment;
import unrolled.run.plan.PlannedBatch;

/** Replies about the border into a batch: what becomes of the state of a slot there, and of what it goes on from. */
final class BorderReplies {
    private final Site site;
    private final Carry carry;

    private BorderReplies(Site site) {
        this.site = site;
        this.carry = site.carry();
    }

    /** Why the state is zero. */
    static Optional<Reply> cut(Site site) {
        BorderReplies border = new BorderReplies(site);
        return border.carry.kept() ? Optional.empty() : Optional.of(border.zero());
    }

    private Reply zero() {
        String said = site.say(
                "CUT." + carry, site.run().id(), into(), site.choice().reset().every());
        return Reply.saying(said).with(numbers()).atBorder(site.place()).turnedBy(new CarryTurns(site).keeping(carry));
    }

    /** Why the state goes on. */
    static Optional<Reply> kept(Site site) {
        BorderReplies border = new BorderReplies(site);
        return border.carry.kept() ? Optional.of(border.goesOn()) : Optional.empty();
    }

    private Reply goesOn() {
        boolean inherited = carry == Carry.INHERITED;
        String from = inherited
                ? site.choice().origin().state().orElseThrow()
                : before().map(this::named).orElseThrow();
        Reply reply = Reply.saying(site.say("KEPT." + carry, site.run().id(), into(), from))
                .with(numbers())
                .turnedBy(new CarryTurns(site).cutting(carry));
        return inherited ? reply.atBorder(site.place()) : reply.at(site.place().at(lastOf(before().orElseThrow())));
    }

    /** What the slot was left with, what it begins with, and what that is in the run beside it. */
    private List<Reply.Line> numbers() {
        List<Reply.Line> lines = new ArrayList<>();
        if (!site.recording().recorded().has(Quantity.C)) {
            return lines;
        }
        before().map(this::block)
                .filter(block -> slot() < block.recording().batch())
                .ifPresent(block -> {
                    Recording left = block.recording();
                    lines.add(line(site.say("left", named(block.place())), left, left.steps()));
                });
        lines.add(line(site.say("begins", into(), site.run().id()), site.recording(), site.step()));
        site.other()
                .map(site::in)
                .filter(there -> there.recording().recorded().has(Quantity.C))
                .ifPresent(there -> lines.add(new BorderReplies(there)
                        .line(
                                site.say(
                                        "begins",
                                        site.say("batch", there.moment().batch() + 1),
                                        there.run().id()),
                                there.recording(),
                                there.step())));
        return lines;
    }

    /** The c with which a step begins; of the step behind the last one what the batch ends with. */
    private Reply.Line line(String name, Recording recording, int step) {
        int layer = site.place().layer();
        int units = recording.start().units(layer);
        return step == recording.steps()
                ? site.line(name, Role.STATE, units, unit -> recording.at(Quantity.C, layer, slot(), step - 1, unit))
                : site.line(name, Role.STATE, units, unit -> recording.previousC(layer, slot(), step, unit));
    }

    /** What the batch gives out from zero instead of what was carried, or the other way round. */
    static Optional<Reply> effect(Site site) {
        BorderReplies border = new BorderReplies(site);
        return border.step() == 0 ? border.before().flatMap(border::effect) : Optional.empty();
    }

    private Optional<Reply> effect(PlannedBatch before) {
        Block left = block(before);
        boolean fits = slot() < left.recording().batch() && carry != Carry.START && carry != Carry.INHERITED;
        return fits ? OtherStart.of(site, left.recording().end(), carry.kept()).map(this::effect) : Optional.empty();
    }

    private Reply effect(OtherStart other) {
        String key = carry.kept() ? "EFFECT.kept" : "EFFECT.cut";
        String same = other.isSame() ? ".same" : "";
        Reply reply = Reply.saying(site.say(key + same, into(), other.said(true), other.said(false)))
                .with(other.lines())
                .at(other.place());
        CarryTurns turns = new CarryTurns(site);
        return reply.turnedBy(carry.kept() ? turns.cutting(carry) : turns.keeping(carry));
    }

    /** Why a sample follows the one before it in its slot. */
    static Optional<Reply> follows(Site site) {
        BorderReplies border = new BorderReplies(site);
        boolean one = site.choice().batchSize() == 1;
        return one || site.step() > 0 ? Optional.empty() : border.before().flatMap(border::follows);
    }

    private Optional<Reply> follows(PlannedBatch before) {
        PlannedBatch now = site.block().place();
        if (before.epoch() != now.epoch() || slot() >= before.slots()) {
            return Optional.empty();
        }
        int sample = now.sample(slot());
        int last = before.sample(slot());
        String how = site.plan().isShuffled(now.epoch())
                ? "shuffled"
                : site.plan().isInTurn(now.epoch()) ? "inTurn" : "interleaved";
        String said =
                site.say("FOLLOWS." + how, sample, last, slot(), site.choice().batchSize(), sample - last);
        return Optional.of(Reply.saying(said)
                .at(site.place().at(lastOf(before)))
                .turnedBy(site.turn(site.say("turn.batchSize", 1), run -> run.withBatchSize(1))));
    }

    /** Why the rows do not go on. */
    static Optional<Reply> order(Site site) {
        Moment moment = site.moment();
        Optional<Continuity> found = SlotOrder.of(site.run())
                .filter(order -> moment.step() == 0)
                .flatMap(order ->
                        order.into(moment.epoch(), moment.batch(), site.place().slot()))
                .filter(into -> !into.goesOn());
        return found.map(into -> new BorderReplies(site).order(into));
    }

    private Reply order(Continuity into) {
        String seen =
                new OrderWords(site.words()).sentence(site.run(), site.place()).orElseThrow();
        var data = site.experiment().data(site.choice());
        String said = site.say(
                "ORDER." + into.kind(),
                seen,
                data.stride(),
                data.lookBack(),
                site.choice().batchSize());
        return Reply.saying(said).atBorder(site.place()).turnedBy(new OrderTurns(site).goingOn(into));
    }

    /** Why no gradient goes back over a border that values cross. */
    static Optional<Reply> gradient(Site site) {
        BorderReplies border = new BorderReplies(site);
        boolean fits = border.carry == Carry.KEPT && site.step() == 0 && site.hasCell();
        return fits ? border.before().map(border::gradient) : Optional.empty();
    }

    private Reply gradient(PlannedBatch before) {
        double size = site.walks().flow().atBorder();
        int steps = site.recording().steps();
        String said = site.say(
                "GRADIENT_ENDS", into(), named(before), steps, site.words().figures(size, 3));
        return Reply.saying(said).atBorder(site.place()).turnedBy(longer(2 * steps));
    }

    /** With windows of so many steps, and as many of them as fill batches. */
    private Optional<Turn> longer(int steps) {
        String id = site.run().id();
        Experiment longer =
                site.experiment().withRun(id, run -> run.withOwn(run.own().withLookBack(OptionalInt.of(steps))));
        int count = longer.data(longer.run(id).orElseThrow()).sampleCountOrNone();
        int filled = count - count % site.choice().batchSize();
        String text = site.say("turn.lookBack", steps);
        return site.turn(text, longer)
                .or(() -> site.turn(text, longer.withRun(id, run -> run.withSamples(OptionalInt.of(filled)))));
    }

    /** Who else begins with zero at this border, in this run and in the others. */
    static Optional<Reply> whoElse(Site site) {
        BorderReplies border = new BorderReplies(site);
        return border.carry.kept() ? Optional.empty() : Optional.of(border.whoElse());
    }

    private Reply whoElse() {
        List<String> told = Stream.concat(
                        Stream.of(site), site.others().stream().map(site::in))
                .map(BorderReplies::zeroSlots)
                .toList();
        return Reply.saying(site.say("WHO_ELSE", String.join(" ", told)))
                .atBorder(site.place())
                .turnedBy(new CarryTurns(site).keeping(carry));
    }

    private static String zeroSlots(Site site) {
        Moment moment = site.moment();
        int slots = site.recording().batch();
        long zero = IntStream.range(0, slots)
                .filter(slot -> !site.run()
                        .carryInto(moment.epoch(), moment.batch(), slot)
                        .kept())
                .count();
        String key = slots == 1 ? zero == 1 ? "one" : "notOne" : zero == slots ? "all" : zero == 0 ? "none" : "some";
        return site.say("WHO_ELSE." + key, site.run().id(), moment.batch() + 1, zero, slots);
    }

    /** Whether the batch size matters, where nothing is carried: it does not. */
    static Optional<Reply> batchSize(Site site) {
        boolean nothing = !site.choice().stateful() || site.choice().reset().rule() == ResetRule.EVERY_BATCH;
        boolean fits = nothing && site.step() == 0;
        return fits ? Optional.of(new BorderReplies(site).noMatter()) : Optional.empty();
    }

    private Reply noMatter() {
        String trains = site.choice().trains() ? "BATCH_SIZE.trains" : "BATCH_SIZE";
        return Reply.saying(site.say(
                        trains, site.choice().batchSize(), site.block().place().sample(slot())))
                .atBorder(site.place())
                .turnedBy(new CarryTurns(site).keeping(carry));
    }

    private int slot() {
        return site.place().slot();
    }

    private int step() {
        return site.step();
    }

    private String into() {
        return site.say("batch", site.moment().batch() + 1);
    }

    /** The batch right before, of this pass or of the one before it. */
    private Optional<PlannedBatch> before() {
        long index = site.block().place().index();
        return index == 0 ? Optional.empty() : Optional.of(site.plan().batch(index - 1));
    }

    private Block block(PlannedBatch batch) {
        return site.trace().block(batch.epoch(), batch.batch());
    }

    private String named(PlannedBatch batch) {
        return site.batch(new Moment(batch.epoch(), batch.batch(), 0));
    }

    private Moment lastOf(PlannedBatch batch) {
        return site.plan().lastOf(batch.epoch(), batch.batch());
    }
}
