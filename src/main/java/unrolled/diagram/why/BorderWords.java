package unrolled.diagram.why;

import java.util.ArrayList;
import java.util.List;
import unrolled.analysis.GradientBorder;
import unrolled.analysis.GradientFlow.Of;
import unrolled.diagram.base.Words;
import unrolled.engine.loss.Cost;
import unrolled.run.Block;
import unrolled.run.Carry;
import unrolled.run.plan.Moment;

/** The sentences of what crosses the border of a batch. */
record BorderWords(GradientBorder inks, Words words) {
    /** What the gradient is of, and how large that is: {@code Loss of batch 3 = 0.0123}. */
    String what() {
        Block block = inks.block();
        if (inks.flow().of() == Of.OUTPUT) {
            double value =
                    block.recording().output(inks.place().slot(), inks.flow().from(), 0);
            return words.of("inks.output", inks.flow().from() + 1, words.signed(value, 4));
        }
        double loss = block.cost().map(Cost::value).orElse(Double.NaN);
        return words.of("inks.loss", block.batch() + 1, words.figures(loss, 4));
    }

    /** What is to be learnt from it, the longest sentence first. */
    List<String> says(List<Moment> shown) {
        int batch = inks.place().moment().batch() + 1;
        Moment first =
                new Moment(inks.place().moment().epoch(), inks.place().moment().batch(), 0);
        Carry carry = inks.carryInto(first);
        boolean pinned = shown.stream().anyMatch(moment -> inks.isOwn(moment) && inks.isPinned(moment));
        if (pinned) {
            return List.of(words.of("inks.says.pinned", batch));
        }
        if (carry != Carry.KEPT) {
            String key = carry == Carry.START || carry == Carry.INHERITED ? carry.name() : "cut";
            return List.of(words.of("inks.says." + key, batch));
        }
        String earlier = earlier(shown);
        return List.of(
                words.of("inks.says." + inks.flow().of(), batch, earlier), words.of("inks.says.short", batch, earlier));
    }

    /** The earlier batches that are seen and whose state was carried on into this one. */
    private String earlier(List<Moment> shown) {
        List<Moment> batches = new ArrayList<>();
        Moment at =
                new Moment(inks.place().moment().epoch(), inks.place().moment().batch(), 0);
        while (inks.carryInto(at) == Carry.KEPT) {
            Moment before = inks.trace().plan().batchesFrom(at, -1);
            if (shown.stream().noneMatch(moment -> same(moment, before))) {
                break;
            }
            batches.add(before);
            at = before;
        }
        if (batches.stream()
                .anyMatch(batch -> batch.epoch() != inks.place().moment().epoch())) {
            return words.of("inks.earlier");
        }
        int last = inks.place().moment().batch();
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
