package unrolled.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import unrolled.debug.expression.Value;
import unrolled.lesson.Teller.ToldParagraph;
import unrolled.text.Language;

/**
 * A page as it is to be read now, with all its numbers computed.
 *
 * @param questions those that are answered, and the open one
 */
public record LessonSheet(String title, List<ToldParagraph> text, List<AskedSheet> questions) {
    public LessonSheet {
        text = List.copyOf(text);
        questions = List.copyOf(questions);
    }

    /**
     * A question as it is to be read.
     *
     * @param options what can be answered; none where a number is typed
     * @param futures the states that the options would mean, if each means one
     * @param told what is told of the answer, if there is one
     * @param shown what is right, where that was shown to somebody who had not answered; else empty
     */
    public record AskedSheet(
            Question question,
            List<ToldParagraph> asked,
            List<String> options,
            List<DrawnState> futures,
            Optional<Verdict> verdict,
            List<ToldParagraph> told,
            String shown) {
        public AskedSheet {
            asked = List.copyOf(asked);
            options = List.copyOf(options);
            futures = List.copyOf(futures);
            told = List.copyOf(told);
        }
    }

    /** The numbers of a state. */
    public record DrawnState(List<Double> c, List<Double> h) {
        public DrawnState {
            c = List.copyOf(c);
            h = List.copyOf(h);
        }
    }

    /** The page on which a reader is; it computes, perhaps for a while. */
    public static LessonSheet of(LessonPlay play, Stage stage, Language language) {
        Teller teller = new Teller(stage, language);
        Page page = play.here();
        List<AskedSheet> questions = new ArrayList<>();
        for (int at = 0; at < page.questions().size(); at++) {
            QuestionPlace place = new QuestionPlace(play.page(), at);
            questions.add(asked(page, page.questions().get(at), play.verdict(place), teller, stage));
            if (play.verdict(place).isEmpty()) {
                break;
            }
        }
        return new LessonSheet(
                teller.words(play.lesson().title(), page.at()),
                teller.tell(page.text(), page.at(), OptionalDouble.empty()),
                questions);
    }

    private static AskedSheet asked(
            Page page, Question question, Optional<Verdict> verdict, Teller teller, Stage stage) {
        List<DrawnState> futures = List.of();
        if (question instanceof Question.Choice choice) {
            futures = choice.options().stream()
                    .flatMap(option -> option.future().stream())
                    .map(future -> new DrawnState(numbers(stage, future.c(), page), numbers(stage, future.h(), page)))
                    .toList();
        }
        List<String> options = options(page, question, teller);
        return new AskedSheet(
                question,
                teller.tell(question.asked().question(), page.at(), OptionalDouble.empty()),
                options,
                futures,
                verdict,
                verdict.map(given -> told(page, question, given, teller, stage)).orElse(List.of()),
                verdict.filter(given -> given.answer() instanceof Answer.Shown)
                        .map(given -> shown(page, question, options, teller, stage))
                        .orElse(""));
    }

    /** What is right, in words. */
    private static String shown(Page page, Question question, List<String> options, Teller teller, Stage stage) {
        return new Judge(stage)
                .solutions(question, page.at()).stream()
                        .map(answer -> answer instanceof Answer.Amount amount
                                ? teller.number(amount.number(), ((Question.Compute) question).decimals())
                                : options.get(option(question, answer).orElseThrow()))
                        .collect(Collectors.joining(" \u00b7 "));
    }

    /** What can be answered, in words; nothing where a number is typed. */
    private static List<String> options(Page page, Question question, Teller teller) {
        if (question instanceof Question.Choice choice) {
            return choice.options().stream()
                    .map(option -> teller.words(option.says(), page.at()))
                    .toList();
        }
        if (question instanceof Question.Pick pick) {
            return teller.names(pick.among());
        }
        return question instanceof Question.Sign
                ? IntStream.of(SIGNS).mapToObj(teller::sign).toList()
                : List.of();
    }

    private static List<Double> numbers(Stage stage, LiveExpression live, Page page) {
        return stage.value(live, page.at()) instanceof Value.Vector vector
                ? vector.numbers()
                : List.of(stage.number(live, page.at()));
    }

    /** What is told, with the numbers of the box that was picked. */
    private static List<ToldParagraph> told(Page page, Question question, Verdict verdict, Teller teller, Stage stage) {
        Answer said = verdict.answer() instanceof Answer.Shown
                ? new Judge(stage).solutions(question, page.at()).get(0)
                : verdict.answer();
        boolean picked = question instanceof Question.Pick;
        OptionalDouble guess = verdict.answer() instanceof Answer.Amount amount
                ? OptionalDouble.of(amount.number())
                : OptionalDouble.empty();
        return teller.tell(
                verdict.told(),
                picked
                        ? ((Question.Pick) question)
                                .among()
                                .get(((Answer.Box) said).index())
                                .at()
                        : page.at(),
                guess);
    }

    private static final int[] SIGNS = {1, 0, -1};

    /** The answer that an option of a question means. */
    public static Answer answer(Question question, int option) {
        if (question instanceof Question.Choice) {
            return new Answer.Option(option);
        }
        return question instanceof Question.Pick ? new Answer.Box(option) : new Answer.Sign(SIGNS[option]);
    }

    /** Which of the options an answer means; empty if it is a number. */
    public static OptionalInt option(Question question, Answer answer) {
        if (answer instanceof Answer.Option option) {
            return OptionalInt.of(option.index());
        }
        if (answer instanceof Answer.Box box) {
            return OptionalInt.of(box.index());
        }
        return answer instanceof Answer.Sign
                ? IntStream.range(0, SIGNS.length)
                        .filter(at -> answer(question, at).equals(answer))
                        .findFirst()
                : OptionalInt.empty();
    }
}
