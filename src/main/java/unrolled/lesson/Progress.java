package unrolled.lesson;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far a reader has come in all lessons, and which beliefs their answers have shown.
 *
 * @param lessons by their names
 * @param beliefs by their names, in the order in which they were shown: whether they are still held
 */
public record Progress(Map<String, Marks> lessons, Map<String, Boolean> beliefs) {
    public static final Progress NONE = new Progress(Map.of(), Map.of());

    public Progress {
        lessons = Collections.unmodifiableMap(new LinkedHashMap<>(lessons));
        beliefs = Collections.unmodifiableMap(new LinkedHashMap<>(beliefs));
    }

    /**
     * How far somebody has come in one lesson.
     *
     * @param page where they are
     * @param reached the last page that they have seen
     * @param done whether every question is answered
     */
    public record Marks(int page, int reached, boolean done, Map<QuestionPlace, Answer> answers) {
        public Marks {
            answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        }

        /** Whether nothing has been answered, nor another page seen than the first. */
        public boolean isFresh() {
            return reached == 0 && answers.isEmpty();
        }

        static Marks of(LessonPlay play) {
            Map<QuestionPlace, Answer> answers = new LinkedHashMap<>();
            play.verdicts().forEach((place, verdict) -> answers.put(place, verdict.answer()));
            return new Marks(play.page(), play.reached(), play.isDone(), answers);
        }
    }

    public Optional<Marks> of(String lesson) {
        return Optional.ofNullable(lessons.get(lesson));
    }

    /** With where a reader is in a lesson now. */
    public Progress with(String name, LessonPlay play) {
        Map<String, Marks> more = new LinkedHashMap<>(lessons);
        more.put(name, Marks.of(play));
        return new Progress(more, beliefs);
    }

    /** With what an answer to a question shows: a belief is held, or one that was held is not any more. */
    public Progress with(Question question, Verdict verdict) {
        Map<String, Boolean> more = new LinkedHashMap<>(beliefs);
        verdict.belief().ifPresent(belief -> more.put(belief, true));
        if (verdict.right()) {
            Judge.beliefs(question).forEach(belief -> more.computeIfPresent(belief, (name, held) -> false));
        }
        return new Progress(lessons, more);
    }

    /** The beliefs that were shown once, and are held still, or not any more. */
    public List<String> beliefs(boolean held) {
        return beliefs.entrySet().stream()
                .filter(belief -> belief.getValue() == held)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** With what was answered since. */
    public Progress with(Progress since) {
        Map<String, Marks> all = new LinkedHashMap<>(lessons);
        all.putAll(since.lessons);
        Map<String, Boolean> shown = new LinkedHashMap<>(beliefs);
        shown.putAll(since.beliefs);
        return new Progress(all, shown);
    }

    /** As if a lesson had not been begun; the beliefs that it showed are kept. */
    public Progress without(String name) {
        Map<String, Marks> fewer = new LinkedHashMap<>(lessons);
        fewer.remove(name);
        return new Progress(fewer, beliefs);
    }

    /** A lesson where a reader left it: what they answered is judged again, by what the runs compute now. */
    public LessonPlay resumed(Lesson lesson, Judge judge) {
        LessonPlay play = LessonPlay.start(lesson);
        Marks marks = of(lesson.name()).orElse(Marks.of(play));
        for (int page = 0; page <= Math.min(marks.reached(), lesson.pages().size() - 1); page++) {
            play = play.go(page);
            Optional<QuestionPlace> open = play.open();
            while (open.isPresent()
                    && fits(lesson.question(open.get()), marks.answers().get(open.get()))) {
                play = play.answer(judge, marks.answers().get(open.get()));
                open = play.open();
            }
        }
        return play.go(marks.page());
    }

    /** Whether a question can be answered so: the file may have changed since. */
    private static boolean fits(Question question, Answer answer) {
        if (answer instanceof Answer.Shown) {
            return true;
        }
        if (question instanceof Question.Choice choice) {
            return answer instanceof Answer.Option option
                    && option.index() < choice.options().size();
        }
        if (question instanceof Question.Pick pick) {
            return answer instanceof Answer.Box box
                    && box.index() < pick.among().size();
        }
        return question instanceof Question.Sign ? answer instanceof Answer.Sign : answer instanceof Answer.Amount;
    }
}
