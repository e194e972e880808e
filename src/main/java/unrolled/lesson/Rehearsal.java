package unrolled.lesson;

import java.util.ArrayList;
import java.util.List;
import unrolled.data.Sentence;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.expression.Value;
import unrolled.lesson.Question.Choice;
import unrolled.lesson.Question.Pick;

/** Plays a lesson through when its runs are computed, and finds what is not as it says. */
public final class Rehearsal {
    private final Stage stage;
    private final Judge judge;
    private final List<Finding> findings = new ArrayList<>();

    private Rehearsal(Stage stage) {
        this.stage = stage;
        this.judge = new Judge(stage);
    }

    /** Something that is not as the lesson says, and the line that says it. */
    public record Finding(int line, Sentence sentence) {
        /** As a broken lesson is refused: with its line and the reason. */
        public Sentence told() {
            return LessonException.part("refused", line, sentence);
        }
    }

    /** All that is not so; empty for a sound lesson. */
    public static List<Finding> findings(Lesson lesson, Stage stage) {
        Rehearsal rehearsal = new Rehearsal(stage);
        lesson.pages().forEach(rehearsal::page);
        return List.copyOf(rehearsal.findings);
    }

    private void page(Page page) {
        for (Claim claim : page.claims()) {
            if (!stage.holds(claim.holds(), page.at())) {
                find(claim.line(), "claim", claim.holds().expression().text());
            }
        }
        for (Question question : page.questions()) {
            question(question, page.at());
        }
    }

    private void question(Question question, Cursor at) {
        List<Answer> solutions = judge.solutions(question, at);
        int line = question.asked().line();
        if (question instanceof Choice && solutions.size() != 1) {
            find(line, "choice.right", solutions.size());
        } else if (question instanceof Pick pick
                && (solutions.isEmpty() || solutions.size() == pick.among().size())) {
            find(line, "pick.right", solutions.size(), pick.among().size());
        } else if (question instanceof Question.Sign sign && Double.isNaN(stage.number(sign.number(), at))) {
            find(line, "number.none", sign.number().expression().text());
        } else if (question instanceof Question.Compute compute
                && !Double.isFinite(stage.number(compute.number(), at))) {
            find(line, "number.none", compute.number().expression().text());
        }
        passage(question.asked().question(), at, line);
        passage(question.asked().right(), at, line);
    }

    private void passage(Wording wording, Cursor at, int line) {
        for (Span span : wording.english().spans().toList()) {
            if (span.content() instanceof Span.LiveNumber number
                    && stage.value(number.expression(), at) instanceof Value.Scalar scalar
                    && Double.isNaN(scalar.number())) {
                find(line, "number.none", number.expression().expression().text());
            }
        }
    }

    private void find(int line, String key, Object... arguments) {
        findings.add(new Finding(line, LessonException.part(key, arguments)));
    }
}
