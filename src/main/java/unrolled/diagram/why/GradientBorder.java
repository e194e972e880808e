package unrolled.diagram.why;

import java.util.ArrayList;
import java.util.List;
import unrolled.analysis.GradientFlow;
import unrolled.analysis.GradientFlow.Of;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.base.Words;
import unrolled.engine.loss.Cost;
import unrolled.run.Block;
import unrolled.run.Carry;
import unrolled.run.Moment;
import unrolled.run.Plan;
import unrolled.run.Trace;

/** What crosses the border of a batch: the values of its state, and what does not, the gradient of its loss or output. */
public record GradientBorder(Trace trace, Cursor place, GradientFlow flow) {
    /** Of the batch, layer and slot of a cursor, whose moment is there. */
    public static GradientBorder of(Trace trace, Cursor place) {
        return new GradientBorder(trace, place, GradientFlow.of(trace, place));
    }

    Block block() {
        return trace.block(place.moment());
    }

    /** Whether a moment is in the batch whose gradient is shown. */
    boolean isOwn(Moment moment) {
        return moment.epoch() == place.moment().epoch()
                && moment.batch() == place.moment().batch();
    }

    /** Whether the state is set to zero right before a step that is not the first of its batch. */
    boolean isPinned(Moment moment) {
        return moment.step() > 0 && trace.block(moment).recording().isReset(place.slot(), moment.step());
    }

    Carry carryInto(Moment moment) {
        return trace.run().carryInto(moment.epoch(), moment.batch(), place.slot());
    }

    /** The moment before the first one of a batch; there is none of the slot before some. */
    List<Moment> before(Moment moment) {
        Plan plan = trace.plan();
        long index = plan.index(moment);
        if (index == 0) {
            return List.of();
        }
        Moment before = plan.at(index - 1);
        return plan.slots(before.epoch(), before.batch()) > place.slot() ? List.of(before) : List.of();
    }

    /** The size of what goes back of the gradient into the step before: 0 for what is not of the batch. */
    double into(Moment moment) {
        return isOwn(moment) ? flow.into().get(moment.step()) : 0;
    }

    /** What the gradient is of, and how large that is: {@code Loss of batch 3 = 0.0123}. */
    String what(Words words) {
        Block block = block();
        if (flow.of() == Of.OUTPUT) {
            double value = block.recording().output(place.slot(), flow.from(), 0);
            return words.of("inks.output", flow.from() + 1, words.signed(value, 4));
        }
        double loss = block.cost().map(Cost::value).orElse(Double.NaN);
        return words.of("inks.loss", block.batch() + 1, words.figures(loss, 4));
    }

    /** What is to be learnt from it, the longest sentence first. */
    List<String> says(List<Moment> shown, Words words) {
        int batch = place.moment().batch() + 1;
        Moment first = new Moment(place.moment().epoch(), place.moment().batch(), 0);
        Carry carry = carryInto(first);
        boolean pinned = shown.stream().anyMatch(moment -> isOwn(moment) && isPinned(moment));
        if (pinned) {
            return List.of(words.of("inks.says.pinned", batch));
        }
        if (carry != Carry.KEPT) {
            String key = carry == Carry.START || carry == Carry.INHERITED ? carry.name() : "cut";
            return List.of(words.of("inks.says." + key, batch));
        }
        String earlier = earlier(shown, words);
        return List.of(words.of("inks.says." + flow.of(), batch, earlier), words.of("inks.says.short", batch, earlier));
    }

    /** The earlier batches that are seen and whose state was carried on into this one. */
    private String earlier(List<Moment> shown, Words words) {
        List<Moment> batches = new ArrayList<>();
        Moment at = new Moment(place.moment().epoch(), place.moment().batch(), 0);
        while (carryInto(at) == Carry.KEPT) {
            Moment before = trace.plan().batchesFrom(at, -1);
            if (shown.stream().noneMatch(moment -> same(moment, before))) {
                break;
            }
            batches.add(before);
            at = before;
        }
        if (batches.stream().anyMatch(batch -> batch.epoch() != place.moment().epoch())) {
            return words.of("inks.earlier");
        }
        int last = place.moment().batch();
        int first = last - batches.size() + 1;
        return switch (batches.size()) {
            case 0 -> words.of("inks.earlier");
            case 1 -> words.of("inks.batch", last);
            case 2 -> words.of("inks.batches.two", first, last);
            default -> words.of("inks.batches", first, last);
        };
    }

    private static boolean same(Moment a, Moment b) {
        return a.epoch() == b.epoch() && a.batch() == b.batch();
    }
}
