package unrolled.diagram.base;

import java.util.Optional;
import java.util.stream.Stream;
import unrolled.analysis.order.Continuity;
import unrolled.analysis.order.Continuity.Kind;
import unrolled.analysis.order.OrderCounts;
import unrolled.analysis.order.SlotOrder;
import unrolled.debug.cursor.Cursor;
import unrolled.run.Run;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Pass;

/** Says how the rows go on from one batch to the next: at a border, and of all borders of a run. */
public final class OrderWords {
    private final Words words;

    public OrderWords(Words words) {
        this.words = words;
    }

    /** In few words, beside the mark of what does not go on. */
    public String mark(Continuity found) {
        return words.of("order." + key(found.kind()), found.rows(), found.row());
    }

    /** Of the next window of a slot, where another sentence has said of which. */
    public String window(Continuity found) {
        return words.of("order.slot." + key(found.kind()) + counted(found), found.rows(), found.row());
    }

    /** As a sentence; empty where the state is cut, or nobody knows the rows. */
    public Optional<String> sentence(Run run, Cursor place) {
        Moment moment = place.moment();
        return SlotOrder.of(run)
                .flatMap(order -> order.into(moment.epoch(), moment.batch(), place.slot())
                        .map(found -> sentence(run, order, place, found)));
    }

    private String sentence(Run run, SlotOrder order, Cursor place, Continuity found) {
        Moment moment = place.moment();
        boolean generated = run.plan().pass(moment.epoch()).kind() == Pass.Kind.GENERATE && moment.batch() > 0;
        String key = "tip.order." + key(found.kind());
        if (generated) {
            return words.of(key + ".generated", found.rows());
        }
        String series = order.series(moment.epoch(), moment.batch(), place.slot());
        return words.of(key + counted(found), found.rows(), found.row(), series);
    }

    /** What is repeated or left out is one row, or several. */
    private static String counted(Continuity found) {
        boolean counted = found.kind() == Kind.OVERLAPS || found.kind() == Kind.GAP;
        return counted ? plural(found.rows()) : "";
    }

    /** How many carries of a run do what, the most frequent thing that does not go on; empty of a run without a carry. */
    public Optional<String> sum(OrderCounts counts) {
        long carries = counts.carries();
        if (carries == 0) {
            return Optional.empty();
        }
        return Optional.of(
                counts.allGoOn()
                        ? words.of("order.sum.goesOn" + plural(carries), carries)
                        : wrong(counts).map(kind -> sum(counts, kind)).orElseThrow());
    }

    private static Optional<Kind> wrong(OrderCounts counts) {
        return Stream.of(Kind.values())
                .filter(kind -> kind != Kind.GOES_ON && counts.carries(kind) > 0)
                .reduce((one, other) -> counts.carries(other) > counts.carries(one) ? other : one);
    }

    private String sum(OrderCounts counts, Kind kind) {
        OrderCounts.Rows rows = counts.of(kind).orElseThrow();
        long all = counts.carries();
        boolean alike = rows.carries() + counts.carries(Kind.GOES_ON) == all;
        if (!alike) {
            return words.of("order.sum.several", all - counts.carries(Kind.GOES_ON), all);
        }
        String how = rows.fewest() == rows.most()
                ? String.valueOf(rows.most())
                : words.of("order.span", rows.fewest(), rows.most());
        String key = "order.sum." + key(kind) + (rows.carries() == all ? plural(all) : ".some");
        return words.of(key, all, how, rows.carries());
    }

    private static String plural(long count) {
        return count == 1 ? ".one" : ".many";
    }

    private static String key(Kind kind) {
        return switch (kind) {
            case GOES_ON -> "goesOn";
            case OVERLAPS -> "overlaps";
            case GAP -> "gap";
            case JUMPS -> "jumps";
            case OTHER_SERIES -> "series";
        };
    }
}
