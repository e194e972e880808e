package unrolled.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import unrolled.experiment.Experiment;
import unrolled.text.Language;

/** Every bundled lesson is played in both languages; what it claims holds, and stays with other seeds only for a reason. */
class LessonsTest {
    private static final int OTHER_SEEDS = 5;

    private static final Map<String, Stage> COMPUTED = new TreeMap<>();

    static List<String> names() {
        return BundledLessons.names();
    }

    private static Stage stage(String name) {
        return COMPUTED.computeIfAbsent(
                name, lesson -> Stage.of(BundledLessons.named(lesson).experiment()));
    }

    @Test
    void everyFileInTheFolderIsInTheListAndTheOtherWayRound() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("assets/lessons"))) {
            Set<String> found = files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(LessonFile.ENDING))
                    .map(file -> file.substring(0, file.length() - LessonFile.ENDING.length()))
                    .collect(Collectors.toSet());
            assertEquals(found, Set.copyOf(BundledLessons.names()));
            assertEquals(found.size(), BundledLessons.names().size());
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyClaimHoldsAndEveryQuestionHasItsAnswer(String name) {
        assertEquals(List.of(), Rehearsal.findings(BundledLessons.named(name), stage(name)));
    }

    @ParameterizedTest
    @MethodSource("names")
    void aLessonHasFourPagesAndThreeQuestionsTwoOfThemInThePictureAndOneComputed(String name) {
        Lesson lesson = BundledLessons.named(name);
        List<Question> questions = lesson.pages().stream()
                .flatMap(page -> page.questions().stream())
                .toList();
        assertTrue(lesson.pages().size() >= 4, "pages");
        assertTrue(questions.size() >= 3, "questions");
        assertTrue(questions.stream().filter(Question::isInPicture).count() >= 2, "in the picture");
        assertTrue(questions.stream().anyMatch(Question.Compute.class::isInstance), "computed");
        assertTrue(lesson.pages().stream().anyMatch(page -> !page.claims().isEmpty()), "claims");
        assertFalse(lesson.beliefs().isEmpty(), "beliefs");
    }

    @ParameterizedTest
    @MethodSource("names")
    void whoAnswersRightComesToTheEndInBothLanguages(String name) {
        Stage stage = stage(name);
        Judge judge = new Judge(stage);
        LessonPlay play = LessonPlay.start(BundledLessons.named(name));
        for (Language language : Language.values()) {
            play = LessonPlay.start(BundledLessons.named(name));
            Teller teller = new Teller(stage, language);
            requireTold(teller, play.lesson().title(), play);
            while (!play.isDone()) {
                requireTold(teller, play.here().text(), play);
                while (play.open().isPresent()) {
                    QuestionPlace open = play.open().get();
                    Question question = play.lesson().question(open);
                    requireTold(teller, question.asked().question(), play);
                    play = play.answer(
                            judge, judge.solutions(question, play.here().at()).get(0));
                    assertTrue(play.verdict(open).orElseThrow().right());
                    requireTold(teller, play.verdict(open).orElseThrow().told(), play);
                }
                play = play.forward();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void whoAnswersWrongIsToldWhyAndComesToTheEndToo(String name) {
        Stage stage = stage(name);
        Judge judge = new Judge(stage);
        Teller teller = new Teller(stage, Language.GERMAN);
        LessonPlay play = LessonPlay.start(BundledLessons.named(name));
        while (!play.isDone()) {
            while (play.open().isPresent()) {
                QuestionPlace open = play.open().get();
                List<Answer> right = judge.solutions(
                        play.lesson().question(open), play.here().at());
                for (Answer wrong : answers(play.lesson().question(open), right)) {
                    Verdict verdict = judge.verdict(
                            play.lesson().question(open), play.here().at(), wrong);
                    assertFalse(verdict.right());
                    requireTold(teller, verdict.told(), play);
                    play = play.with(open, verdict);
                }
            }
            play = play.forward();
        }
    }

    /** All answers that are not right. */
    private static List<Answer> answers(Question question, List<Answer> right) {
        List<Answer> all = new ArrayList<>();
        if (question instanceof Question.Choice choice) {
            IntStream.range(0, choice.options().size()).forEach(index -> all.add(new Answer.Option(index)));
        } else if (question instanceof Question.Pick pick) {
            IntStream.range(0, pick.among().size()).forEach(index -> all.add(new Answer.Box(index)));
        } else if (question instanceof Question.Sign) {
            all.addAll(List.of(new Answer.Sign(-1), new Answer.Sign(0), new Answer.Sign(1)));
        } else {
            all.add(new Answer.Amount(1e9));
        }
        all.removeAll(right);
        return all;
    }

    private static void requireTold(Teller teller, Wording wording, LessonPlay play) {
        String told = teller.tell(wording, play.here().at(), OptionalDouble.of(0.5)).stream()
                .map(Teller.ToldParagraph::text)
                .collect(Collectors.joining("\n"));
        assertFalse(told.isBlank());
        assertFalse(told.contains("NaN") || told.contains("?\u2026") || told.contains("{"), told);
    }

    @ParameterizedTest
    @MethodSource("names")
    void withOtherSeedsClaimsAndAnswersChangeOrStayForAStatedReason(String name) {
        Lesson lesson = BundledLessons.named(name);
        List<Stage> others = IntStream.rangeClosed(1, OTHER_SEEDS)
                .mapToObj(more -> Stage.of(reseeded(lesson.experiment(), more)))
                .toList();
        for (Page page : lesson.pages()) {
            for (Claim claim : page.claims()) {
                long same = others.stream()
                        .filter(other -> other.holds(claim.holds(), page.at()))
                        .count();
                requireReason(name, claim.line(), claim.stays().isPresent(), same);
            }
            for (Question question : page.questions()) {
                List<Answer> now = new Judge(stage(name)).solutions(question, page.at());
                long same = others.stream()
                        .filter(other ->
                                new Judge(other).solutions(question, page.at()).equals(now))
                        .count();
                requireReason(
                        name, question.asked().line(), question.asked().stays().isPresent(), same);
            }
        }
    }

    private static void requireReason(String name, int line, boolean stays, long same) {
        String where = name + ", line " + line + ": the same with " + same + " of " + OTHER_SEEDS + " other seeds";
        assertEquals(stays, same == OTHER_SEEDS, where);
    }

    private static Experiment reseeded(Experiment experiment, long more) {
        Experiment shared = experiment.withModel(
                experiment.model().withSeed(experiment.model().seed() + more));
        return shared.withRuns(shared.runs().stream()
                .map(run -> run.own().seed().isEmpty()
                        ? run
                        : run.withOwn(run.own()
                                .withSeed(OptionalLong.of(run.own().seed().getAsLong() + more))))
                .toList());
    }
}
