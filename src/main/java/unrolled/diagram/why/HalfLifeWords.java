package unrolled.diagram.why;

import java.util.List;
import unrolled.analysis.HalfLife;
import unrolled.analysis.HalfLife.End;
import unrolled.analysis.MemoryParts;
import unrolled.diagram.base.Words;
import unrolled.run.Trace;

/** Says how long a memory lasts. */
final class HalfLifeWords {
    private HalfLifeWords() {}

    /** From where we stand. */
    static String fromHere(MemoryParts why, Words words) {
        HalfLife life = why.halfLife();
        if (Double.isNaN(life.kept())) {
            return words.of("why.half.nan");
        }
        if (life.steps() == 0) {
            return words.of("why.half.end");
        }
        if (life.end() == End.OPEN && endsRun(why, life)) {
            return words.of("why.half.open");
        }
        return words.of("why.half." + life.end() + (life.steps() == 1 ? ".one" : ""), life.steps());
    }

    private static boolean endsRun(MemoryParts why, HalfLife life) {
        Trace trace = why.trace();
        long end = trace.plan().index(why.place().moment()) + life.steps();
        return trace.isComplete() && end == trace.plan().moments() - 1;
    }

    /** A half-life over a whole run, the longest form first: {@code half after 4.8 steps}. */
    static List<String> overRun(double life, Words words) {
        if (Double.isNaN(life)) {
            return List.of("NaN");
        }
        if (Double.isInfinite(life)) {
            return List.of(words.of("forget.never"), "\u221e");
        }
        String steps = steps(life, words);
        return List.of(words.of("forget.half", steps), words.of("forget.steps", steps), steps);
    }

    static String steps(double steps, Words words) {
        return steps >= 0.05 && steps < 100 ? words.plain(steps, 1) : words.figures(steps, 3);
    }
}
