package unrolled.diagram.order;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import unrolled.analysis.order.Continuity.Kind;
import unrolled.analysis.order.LongPass;
import unrolled.analysis.order.OrderCounts;
import unrolled.analysis.order.Remedied;
import unrolled.analysis.order.Remedy;
import unrolled.analysis.order.SlotOrder;
import unrolled.analysis.order.Tape;
import unrolled.data.Windows;
import unrolled.diagram.base.Words;
import unrolled.run.Run;
import unrolled.run.plan.Plan;

/** What is said of a tape, of the remedies, of their price, and of what was proven; every number is counted. */
public final class TapeWords {
    private final Words words;

    public TapeWords(Words words) {
        this.words = words;
    }

    /** What becomes of the rows, as it is. */
    public String found(Run run, OrderCounts counts) {
        long all = counts.carries();
        List<Kind> wrong = Arrays.stream(Kind.values())
                .filter(kind -> kind != Kind.GOES_ON && counts.carries(kind) > 0)
                .toList();
        if (wrong.size() != 1) {
            List<String> parts = new ArrayList<>();
            wrong.forEach(kind -> parts.add(words.of("tape.count." + kind, counts.carries(kind))));
            return words.of("tape.several", all - counts.carries(Kind.GOES_ON), all, String.join(", ", parts));
        }
        Kind kind = wrong.get(0);
        OrderCounts.Rows rows = counts.of(kind).orElseThrow();
        String how = rows.fewest() == rows.most()
                ? String.valueOf(rows.most())
                : words.of("order.span", rows.fewest(), rows.most());
        boolean one = rows.fewest() == 1 && rows.most() == 1;
        String key = "tape.found." + kind + (one ? ".one" : "");
        return words.of(key, borders(rows.carries(), all), how, mostTimes(run));
    }

    private String borders(long some, long all) {
        String key = all == 1 ? "one" : some == all ? "all" : "some";
        return words.of("tape.borders." + key, some, all);
    }

    /** How often a row comes at most, among the first batches of the first slot. */
    private static int mostTimes(Run run) {
        Map<Integer, Integer> times = new HashMap<>();
        int enough = 3 * rows(run) + 3;
        for (Tape.Part part : Tape.of(run, 0, 0, 0, enough)) {
            part.rows().forEach(row -> times.merge(row, 1, Integer::sum));
        }
        return times.values().stream().mapToInt(count -> count).max().orElse(1);
    }

    /** What the comparison with a long pass gave; empty where there is none to compare with. */
    public String proof(Run run, Optional<LongPass> proof) {
        if (proof.isEmpty()) {
            return words.of("tape.proof.none");
        }
        LongPass known = proof.get();
        String slots = run.plan().slots() == 1 ? "" : ".slots";
        String key =
                known.isSame() ? "tape.proof" + slots + (known.passes() > 1 ? ".several" : "") : "tape.proof.differs";
        String said = words.of(key, known.numbers(), words.figures(known.largest(), 2));
        String part = known.whole() ? "" : " " + words.of("tape.proof.part", known.steps());
        return said + part + (run.choice().trains() ? " " + words.of("tape.proof.weights") : "");
    }

    /** What a reset before every batch leaves of the order. */
    public String reset(Run run) {
        return words.of("tape.reset", rows(run));
    }

    public String asItIs(Run run) {
        return words.of("tape.now", stride(run));
    }

    public String title(Remedied after) {
        return words.of(
                "tape.title." + after.remedy(),
                stride(after.run()),
                after.run().plan().batchSize());
    }

    private static int stride(Run run) {
        return SlotOrder.of(run)
                .map(SlotOrder::windows)
                .map(Windows::cut)
                .orElseThrow()
                .stride();
    }

    /** A number that has room in a box. */
    static String number(double value, Words words) {
        return Math.abs(value) < 1 && value != 0 ? words.plain(value, 2) : words.figures(value, 4);
    }

    /** How many rows a window has. */
    private static int rows(Run run) {
        return run.samples().series().orElseThrow().steps();
    }

    public String button(Remedied after) {
        return words.of(
                "tape.do." + after.remedy(),
                stride(after.run()),
                after.run().plan().batchSize());
    }

    /** What a remedy costs, and what else it changes. */
    public String price(Run now, Remedied after) {
        Plan before = now.plan();
        Plan plan = after.run().plan();
        if (after.remedy() == Remedy.RESET) {
            return words.of("tape.price.RESET", rows(now));
        }
        List<String> said = new ArrayList<>();
        if (after.remedy() == Remedy.STRIDE) {
            said.add(words.of("tape.price.STRIDE", plan.samples(), before.samples()));
        } else {
            Windows windows = SlotOrder.of(after.run()).orElseThrow().windows();
            int row = windows.row(plan.sample(0, 0, 1), 0);
            said.add(words.of("tape.price.INTERLEAVE", plan.samples(), before.samples(), plan.batches(0), row));
        }
        if (now.choice().trains()) {
            said.add(words.of("tape.price.updates", plan.batches(0), before.batches(0)));
        }
        if (!now.choice().calls().equals(after.run().choice().calls())) {
            said.add(words.of("tape.price.shuffle"));
        }
        if (!now.choice().reset().equals(after.run().choice().reset())) {
            said.add(words.of("tape.price.reset"));
        }
        return String.join("; ", said);
    }
}
