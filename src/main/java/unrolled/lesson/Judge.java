package unrolled.lesson;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import unrolled.debug.cursor.Cursor;
import unrolled.lesson.Question.Choice;
import unrolled.lesson.Question.Compute;
import unrolled.lesson.Question.Pick;
import unrolled.lesson.Question.Sign;
import unrolled.lesson.Question.Wrong;

/** Computes what is right, and says of an answer whether it is. */
public final class Judge {
    private final Stage stage;

    public Judge(Stage stage) {
        this.stage = stage;
    }

    /** All that is right: one answer, or several boxes. */
    public List<Answer> solutions(Question question, Cursor at) {
        if (question instanceof Choice choice) {
            return IntStream.range(0, choice.options().size())
                    .filter(index -> stage.holds(choice.options().get(index).holds(), at))
                    .<Answer>mapToObj(Answer.Option::new)
                    .toList();
        }
        if (question instanceof Pick pick) {
            return IntStream.range(0, pick.among().size())
                    .filter(index ->
                            stage.holds(pick.holds(), pick.among().get(index).at()))
                    .<Answer>mapToObj(Answer.Box::new)
                    .toList();
        }
        if (question instanceof Sign sign) {
            return List.of(new Answer.Sign((int) Math.signum(stage.number(sign.number(), at))));
        }
        Compute compute = (Compute) question;
        return List.of(new Answer.Amount(compute.decimals().rounded(stage.number(compute.number(), at))));
    }

    /** What is told after an answer. */
    public Verdict verdict(Question question, Cursor at, Answer answer) {
        List<Answer> solutions = solutions(question, at);
        boolean right = solutions.stream().anyMatch(solution -> isLike(question, solution, answer));
        if (right || answer instanceof Answer.Shown) {
            return new Verdict(answer, right, question.asked().right(), Optional.empty());
        }
        Wrong wrong = wrong(question, answer);
        return new Verdict(answer, false, wrong.told(), wrong.belief());
    }

    private static boolean isLike(Question question, Answer solution, Answer answer) {
        if (question instanceof Compute compute
                && solution instanceof Answer.Amount exact
                && answer instanceof Answer.Amount said) {
            double unit = compute.decimals().unit();
            return Math.abs(exact.number() - said.number()) < unit * 1.000001;
        }
        return solution.equals(answer);
    }

    private static Wrong wrong(Question question, Answer answer) {
        if (question instanceof Choice choice && answer instanceof Answer.Option option) {
            return choice.options().get(option.index()).wrong();
        }
        if (question instanceof Pick pick) {
            return pick.wrong();
        }
        return question instanceof Sign sign ? sign.wrong() : ((Compute) question).wrong();
    }

    /** The beliefs that a right answer to the question speaks against. */
    public static List<String> beliefs(Question question) {
        Stream<Wrong> wrong = question instanceof Choice choice
                ? choice.options().stream().map(Question.Option::wrong)
                : Stream.of(wrong(question, new Answer.Sign(0)));
        return wrong.flatMap(told -> told.belief().stream()).distinct().toList();
    }
}
