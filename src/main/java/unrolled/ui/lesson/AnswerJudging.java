package unrolled.ui.lesson;

import java.util.List;
import java.util.Optional;
import unrolled.lesson.Answer;
import unrolled.lesson.Judge;
import unrolled.lesson.LessonPlay;
import unrolled.lesson.Question;
import unrolled.lesson.QuestionPlace;
import unrolled.lesson.Stage;
import unrolled.ui.base.Notice;
import unrolled.ui.base.WindowContext;
import unrolled.work.WorkQueue;

/** Judges the answers of a lesson in the background, keeps what came of them, and goes on with the lesson. */
final class AnswerJudging {
    private final WindowContext desk;
    private final LessonMarks marks;
    private final WorkQueue judging;

    AnswerJudging(WindowContext desk, LessonMarks marks) {
        this.desk = desk;
        this.marks = marks;
        this.judging = desk.queue();
    }

    /** Answers the open question, if there is one. */
    void answer(Answer answer) {
        LessonPlay play = desk.lesson().get();
        Optional<QuestionPlace> place = play.open();
        if (place.isEmpty()) {
            return;
        }
        Question question = play.lesson().question(place.get());
        Judge judge = new Judge(new Stage(desk.session().view().traces()));
        judging.ask(
                () -> new Answered(
                        play.answer(judge, answer),
                        judge.solutions(question, play.here().at())),
                answered -> {
                    if (play.equals(desk.lesson().get())) {
                        told(question, place.get(), answered);
                    }
                },
                desk::failed);
    }

    private record Answered(LessonPlay play, List<Answer> right) {}

    private void told(Question question, QuestionPlace place, Answered answered) {
        desk.notice().set(Notice.NONE);
        LessonPlay play = answered.play();
        play.verdict(place)
                .ifPresent(verdict -> desk.progress()
                        .set(desk.progress()
                                .get()
                                .with(question, verdict)
                                .with(play.lesson().name(), play)));
        Optional<Answer> right = answered.right().stream().findFirst();
        if (marks.forks() && right.isPresent() && right.get() instanceof Answer.Option option) {
            marks.tell(option.index(), () -> {
                if (desk.lesson().get() != null) {
                    desk.lesson().set(play);
                }
            });
        } else {
            desk.lesson().set(play);
        }
    }
}
