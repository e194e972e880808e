package unrolled.experiment.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import unrolled.data.Sentence;
import unrolled.experiment.Experiment;
import unrolled.experiment.Problem;
import unrolled.experiment.Problem.Field;

/** Collects what is wrong with an experiment, or with what one run of it has of its own: then every sentence names the run. */
final class Problems {
    private final String run;
    private final List<Problem> found = new ArrayList<>();

    /** @param run empty for the experiment itself */
    Problems(String run) {
        this.run = run;
    }

    List<Problem> found() {
        return List.copyOf(found);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    void say(Field field, String key, Object... arguments) {
        if (run.isEmpty()) {
            found.add(Problem.of(field, "", key, arguments));
        } else {
            found.add(Problem.of(field, run, Problem.OF_RUN, run, sentence(key, arguments)));
        }
    }

    /** Says what somebody else has found. */
    void say(Field field, Sentence sentence) {
        found.add(new Problem(field, run, sentence, List.of()));
    }

    /** Says it by the name of the field. */
    void range(Field field, int value, int least, int most) {
        String kind = most == Integer.MAX_VALUE ? "least." : "range.";
        range(field, kind + field.name().toLowerCase(Locale.ROOT), value, least, most);
    }

    void range(Field field, String key, int value, int least, int most) {
        if (value < least || value > most) {
            say(field, key, value, least, most);
        }
    }

    /** Gives the last problem a remedy. */
    void mend(Experiment mended, String key, Object... arguments) {
        Problem last = found.remove(found.size() - 1);
        found.add(last.with(new Problem.Remedy(sentence(key, arguments), mended)));
    }

    private static Sentence sentence(String key, Object... arguments) {
        return Sentence.of(Problem.class, key, arguments);
    }
}
