package unrolled.ui.lesson;

import unrolled.lesson.BundledLessons;
import unrolled.lesson.Lesson;
import unrolled.lesson.Rehearsal;
import unrolled.lesson.Stage;
import unrolled.ui.base.Notice;
import unrolled.ui.base.WindowContext;
import unrolled.work.WorkQueue;

/** Tells who writes a lesson what in it is not so, as soon as its runs are there: until then only its words can be judged. */
final class LessonTrial {
    private final WindowContext desk;
    private final WorkQueue trying;

    LessonTrial(WindowContext desk) {
        this.desk = desk;
        this.trying = desk.queue();
    }

    void begin(Lesson lesson, Stage stage) {
        if (BundledLessons.names().contains(lesson.name())) {
            return; // a test has played it
        }
        trying.ask(
                () -> Rehearsal.findings(lesson, stage),
                found -> found.stream().findFirst().ifPresent(first -> tell(lesson, first)),
                desk::failed);
    }

    private void tell(Lesson lesson, Rehearsal.Finding first) {
        if (desk.lesson().get() != null && desk.lesson().get().lesson().equals(lesson)) {
            desk.notice().set(Notice.of(() -> first.told().text(desk.locale())));
        }
    }
}
