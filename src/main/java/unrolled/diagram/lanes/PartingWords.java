package unrolled.diagram.lanes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import unrolled.analysis.CallsApart;
import unrolled.analysis.Cause;
import unrolled.analysis.FirstDifference;
import unrolled.analysis.FirstDifference.Walked;
import unrolled.analysis.RunEnd;
import unrolled.analysis.RunPair;
import unrolled.data.Cut;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.base.CallNames;
import unrolled.diagram.base.Labels;
import unrolled.diagram.base.PassNames;
import unrolled.diagram.base.Words;
import unrolled.experiment.Call;

/** Says where two runs first part, and why. */
public final class PartingWords {
    private final RunPair pair;
    private final Words words;
    private final CauseWords causeWords;
    private final String a;
    private final String b;

    public PartingWords(RunPair pair, Words words) {
        this.pair = pair;
        this.words = words;
        this.causeWords = new CauseWords(pair, words);
        this.a = pair.one().run().id();
        this.b = pair.other().run().id();
    }

    /**
     * The place, the first cause with its numbers, the other causes in short, and that all before is alike.
     *
     * @throws java.util.NoSuchElementException if the runs are alike
     */
    public String sentence(Walked walked) {
        Cursor place = walked.place();
        List<String> parts = new ArrayList<>();
        parts.add(words.of("parting.where", Labels.moment(pair.one(), place.moment(), words), place.slot()));
        walked.end().ifPresent(end -> parts.add(end(end)));
        walked.first().filter(first -> first.cause() != Cause.END).ifPresent(first -> addCauses(first, parts));
        if (walked.compared() > 1) {
            parts.add(words.of("parting.before"));
        }
        return String.join(" ", parts);
    }

    private String end(RunEnd end) {
        String ends = end.ofOne() ? a : b;
        String goesOn = end.ofOne() ? b : a;
        int epoch = end.one().moment().epoch();
        return end.over()
                ? words.of("parting.over", ends, goesOn)
                : words.of("parting.end", ends, goesOn, PassNames.of(pair.one().plan(), epoch, words));
    }

    private void addCauses(FirstDifference first, List<String> parts) {
        List<Cause> causes = first.causes();
        int told = 0;
        if (first.cause().isBehind()) {
            parts.add(
                    first.cause() == Cause.CUT ? cut() : calls(first.calls(pair).orElseThrow()));
            parts.add(words.of("parting.hence", causeWords.of(first, causes.get(++told))));
        } else {
            parts.add(causeWords.of(first, first.cause()));
        }
        List<Cause> others = causes.subList(told + 1, causes.size());
        if (!others.isEmpty()) {
            parts.add(words.of("parting.also", shortly(others)));
        }
    }

    private String shortly(List<Cause> causes) {
        return causes.stream().map(cause -> cause.words().text(words.locale())).collect(Collectors.joining(", "));
    }

    private String cut() {
        Cut cut = RunPair.cut(pair.one()).orElseThrow();
        Cut other = RunPair.cut(pair.other()).orElseThrow();
        return words.of("parting.cut", cut.lookBack(), cut.stride(), a, other.lookBack(), other.stride(), b);
    }

    private String calls(CallsApart apart) {
        int number = apart.number() + 1;
        if (apart.one().isPresent() && apart.other().isPresent()) {
            return words.of(
                    "parting.calls",
                    number,
                    call(apart.one().get()),
                    a,
                    call(apart.other().get()),
                    b);
        }
        Call made = apart.one().or(apart::other).orElseThrow();
        return words.of("parting.calls.alone", number, call(made), apart.one().isPresent() ? a : b);
    }

    private String call(Call call) {
        String name = CallNames.name(call);
        return call instanceof Call.Reset ? name : name + " (" + CallNames.what(call, words) + ")";
    }
}
