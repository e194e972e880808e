package unrolled.lesson;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import unrolled.debug.cursor.Cursor;

/**
 * A reader in a lesson: on which page, how far they have come, and what they have answered.
 *
 * @param page where they are
 * @param reached the last page that they have seen
 * @param verdicts in the order in which they came
 */
public record LessonPlay(Lesson lesson, int page, int reached, Map<QuestionPlace, Verdict> verdicts) {
    public LessonPlay {
        verdicts = Collections.unmodifiableMap(new LinkedHashMap<>(verdicts));
    }

    public static LessonPlay start(Lesson lesson) {
        return new LessonPlay(lesson, 0, 0, Map.of());
    }

    public Page here() {
        return lesson.pages().get(page);
    }

    /** The first question of this page that is not answered yet. */
    public Optional<QuestionPlace> open() {
        return open(page);
    }

    private Optional<QuestionPlace> open(int page) {
        return IntStream.range(0, lesson.pages().get(page).questions().size())
                .mapToObj(question -> new QuestionPlace(page, question))
                .filter(place -> !verdicts.containsKey(place))
                .findFirst();
    }

    public Optional<Verdict> verdict(QuestionPlace place) {
        return Optional.ofNullable(verdicts.get(place));
    }

    /** What of the picture is not to be seen now. */
    public Set<Hidden> hidden() {
        return open().isPresent() ? here().hidden() : Set.of();
    }

    /** Where the picture stands: where the last answer led to, else where the page begins. */
    public Cursor at() {
        Cursor at = here().at();
        for (int question = 0; question < here().questions().size(); question++) {
            if (verdicts.containsKey(new QuestionPlace(page, question))) {
                at = here().questions().get(question).asked().goes().orElse(at);
            }
        }
        return at;
    }

    /** Answers the open question of this page. */
    public LessonPlay answer(Judge judge, Answer answer) {
        return open().map(place -> with(place, judge.verdict(lesson.question(place), here().at(), answer)))
                .orElse(this);
    }

    /** How many questions somebody has answered, and not only been shown the answer of. */
    public long answered() {
        return verdicts.values().stream()
                .filter(verdict -> !(verdict.answer() instanceof Answer.Shown))
                .count();
    }

    /** With a question answered; what was answered before stays as it was. */
    LessonPlay with(QuestionPlace place, Verdict verdict) {
        Map<QuestionPlace, Verdict> more = new LinkedHashMap<>(verdicts);
        more.putIfAbsent(place, verdict);
        return new LessonPlay(lesson, page, reached, more);
    }

    /** Whether a page can be gone to: those that were seen, and the next one if no question is open before it. */
    public boolean canGo(int to) {
        return to >= 0
                && to < lesson.pages().size()
                && (to <= reached || (to == reached + 1 && open(reached).isEmpty()));
    }

    /** On another page, if it can be gone to. */
    public LessonPlay go(int to) {
        return canGo(to) ? new LessonPlay(lesson, to, Math.max(reached, to), verdicts) : this;
    }

    public LessonPlay forward() {
        return go(page + 1);
    }

    public LessonPlay back() {
        return go(page - 1);
    }

    /** Whether every question of every page is answered. */
    public boolean isDone() {
        return reached == lesson.pages().size() - 1
                && IntStream.range(0, lesson.pages().size())
                        .allMatch(page -> open(page).isEmpty());
    }
}
