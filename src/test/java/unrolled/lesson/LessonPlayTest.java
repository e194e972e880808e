package unrolled.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import unrolled.lesson.Progress.Marks;
import unrolled.text.Language;

/** Somebody reads the lesson on stateful LSTMs with batch size 1. */
class LessonPlayTest {
    private static final Lesson LESSON = BundledLessons.named("stateful-1");
    private static final Stage STAGE = Stage.of(LESSON.experiment());
    private static final Judge JUDGE = new Judge(STAGE);
    private static final QuestionPlace FIRST = new QuestionPlace(0, 0);
    private static final QuestionPlace THIRD = new QuestionPlace(2, 0);

    private static LessonPlay onPageThree() {
        return LessonPlay.start(LESSON)
                .answer(JUDGE, new Answer.Box(0))
                .forward()
                .answer(JUDGE, new Answer.Amount(0.0102))
                .forward();
    }

    private static String told(LessonPlay play, QuestionPlace place, Language language) {
        Verdict verdict = play.verdict(place).orElseThrow();
        OptionalDouble guess = verdict.answer() instanceof Answer.Amount amount
                ? OptionalDouble.of(amount.number())
                : OptionalDouble.empty();
        return new Teller(STAGE, language)
                .tell(verdict.told(), play.here().at(), guess)
                .get(0)
                .text();
    }

    @Test
    void nobodyGoesPastAnOpenQuestion() {
        LessonPlay play = LessonPlay.start(LESSON);
        assertEquals(Optional.of(FIRST), play.open());
        assertEquals(play, play.forward());
        assertFalse(play.canGo(2));
        LessonPlay answered = play.answer(JUDGE, new Answer.Box(0));
        assertTrue(answered.canGo(1));
        assertFalse(answered.canGo(2));
        assertEquals(0, answered.forward().back().page());
        assertEquals(1, answered.forward().back().reached());
    }

    @Test
    void whatIsHiddenIsSeenWhenTheQuestionIsAnsweredAndTheRunGoesOn() {
        LessonPlay play = onPageThree();
        assertEquals(Set.of(Hidden.FUTURE), play.hidden());
        assertEquals("1/1/3", play.at().moment().toString());
        LessonPlay answered = play.answer(JUDGE, new Answer.Option(1));
        assertEquals(Set.of(), answered.hidden());
        assertEquals("1/2/1", answered.at().moment().toString());
    }

    @Test
    void whoExpectsZerosIsToldWhatCameInstead() {
        LessonPlay play = onPageThree().answer(JUDGE, new Answer.Option(1));
        Verdict verdict = play.verdict(THIRD).orElseThrow();
        assertFalse(verdict.right());
        assertEquals(Optional.of("reset-after-batch"), verdict.belief());
        assertEquals(
                "You expected zeros, as many do. It is c[2] = +0.0226: stateful means that nothing is reset between"
                        + " batches.",
                told(play, THIRD, Language.ENGLISH));
        assertEquals(
                "Sie haben Nullen erwartet, wie viele. Es ist c[2] = +0,0226: stateful heißt, dass zwischen Batches nichts"
                        + " zurückgesetzt wird.",
                told(play, THIRD, Language.GERMAN));
    }

    @Test
    void aNumberIsRightWithinOneOfTheLastDigit() {
        LessonPlay play =
                LessonPlay.start(LESSON).answer(JUDGE, new Answer.Box(0)).forward();
        QuestionPlace place = new QuestionPlace(1, 0);
        for (double near : List.of(0.0101, 0.0102, 0.0103)) {
            assertTrue(play.answer(JUDGE, new Answer.Amount(near))
                    .verdict(place)
                    .orElseThrow()
                    .right());
        }
        LessonPlay far = play.answer(JUDGE, new Answer.Amount(0.0104));
        assertFalse(far.verdict(place).orElseThrow().right());
        assertTrue(told(far, place, Language.GERMAN).startsWith("Sie haben 0,0104. Es ist "));
    }

    @Test
    void aQuestionIsAnsweredOnce() {
        LessonPlay play = LessonPlay.start(LESSON).answer(JUDGE, new Answer.Box(2));
        assertEquals(play, play.answer(JUDGE, new Answer.Box(0)));
    }

    @Test
    void aBeliefIsHeldUntilAQuestionAboutItIsAnsweredRight() {
        Question question = LESSON.question(THIRD);
        LessonPlay wrong = onPageThree().answer(JUDGE, new Answer.Option(1));
        Progress held = Progress.NONE.with(question, wrong.verdict(THIRD).orElseThrow());
        assertEquals(List.of("reset-after-batch"), held.beliefs(true));
        LessonPlay right = onPageThree().answer(JUDGE, new Answer.Option(0));
        Progress gone = held.with(question, right.verdict(THIRD).orElseThrow());
        assertEquals(List.of(), gone.beliefs(true));
        assertEquals(List.of("reset-after-batch"), gone.beliefs(false));
        assertEquals(
                Map.of(),
                Progress.NONE.with(question, right.verdict(THIRD).orElseThrow()).beliefs());
    }

    @Test
    void progressIsKeptAsTextAndALessonGoesOnWhereItWasLeft() {
        LessonPlay left =
                onPageThree().answer(JUDGE, new Answer.Option(1)).forward().back();
        Progress progress = Progress.NONE
                .with("stateful-1", left)
                .with(LESSON.question(THIRD), left.verdict(THIRD).orElseThrow());
        Progress read = ProgressText.read(ProgressText.of(progress));
        assertEquals(progress, read);
        assertEquals(left, read.resumed(LESSON, JUDGE));
        assertEquals(
                new Marks(2, 3, false, read.of("stateful-1").orElseThrow().answers()),
                read.of("stateful-1").orElseThrow());
    }

    @Test
    void aLineOfProgressThatMeansNothingIsLeftOut() {
        assertEquals(
                Progress.NONE,
                ProgressText.read("lesson x\nanswer 0 0 box 1\nheld\nanswer a b c d\n\u0000\nlesson -1 0 open a\n"));
        assertEquals(
                LessonPlay.start(LESSON),
                ProgressText.read("lesson 0 9 open stateful-1\nanswer 0 0 box 99\n")
                        .resumed(LESSON, JUDGE));
    }

    /** In front of a hall nobody has answered what was shown; it says nothing of what anybody believes. */
    @Test
    void whatIsShownToAHallIsCountedAsNotAnswered() {
        LessonPlay play = LessonPlay.start(LESSON).answer(JUDGE, new Answer.Shown());
        assertEquals(Optional.empty(), play.open());
        assertEquals(0, play.answered());
        assertFalse(play.verdict(FIRST).orElseThrow().right());
        assertTrue(told(play, FIRST, Language.ENGLISH).startsWith("Yes. In January"));
        assertEquals(
                "Time step 1",
                LessonSheet.of(play, STAGE, Language.ENGLISH).questions().get(0).shown());
        Progress kept = Progress.NONE
                .with(LESSON.question(FIRST), play.verdict(FIRST).orElseThrow())
                .with("stateful-1", play);
        assertEquals(List.of(), kept.beliefs(true));
        LessonPlay resumed = ProgressText.read(ProgressText.of(kept)).resumed(LESSON, JUDGE);
        assertEquals(play.verdicts(), resumed.verdicts());
    }

    @Test
    void whoTeachesReadsNotesTheAnswerAndWhatComesNext() {
        PageNotes notes = PageNotes.of(onPageThree(), STAGE, Language.ENGLISH);
        assertTrue(notes.notes().get(0).startsWith("A show of hands"), notes.toString());
        assertEquals(Optional.of("With which memory does batch 2 begin?"), notes.asked());
        assertEquals(Optional.of("With what batch 1 left"), notes.right());
        assertTrue(notes.next().get(0).startsWith("Here are two runs with the same weights"), notes.toString());
    }
}
