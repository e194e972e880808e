package unrolled.diagram.asked;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static unrolled.diagram.asked.RepliesTest.airline;
import static unrolled.diagram.asked.RepliesTest.assertReply;
import static unrolled.diagram.asked.RepliesTest.fitted;
import static unrolled.diagram.asked.RepliesTest.thing;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.diagram.asked.Thing.Kind;
import unrolled.engine.train.Sgd;
import unrolled.experiment.Change;
import unrolled.experiment.Experiment;
import unrolled.experiment.Split;

/** What is replied where a training went wrong, or no usual cause explains how it went. */
class TrainingRepliesTest {
    @Test
    void nothingIsNoNumberUntilSomethingWas() {
        Change.Place weight = new Change.Weight(1, Change.Table.KERNEL, 2, 0);
        Experiment broken = airline(run -> fitted(run, 2).with(new Change(1, 5, weight, 1e200)));
        Inquiry inquiry = Inquiry.about(broken);
        assertEquals(Optional.empty(), inquiry.ask(WhyQuestion.NAN, thing(Kind.LOSS, "A 1/1/1"), Locale.ENGLISH));
        Reply reply = inquiry.reply(WhyQuestion.NAN, Kind.LOSS, "A 2/1/1");
        assertEquals("2/6/3", reply.place().orElseThrow().moment().toString());
        assertEquals("Without what was done by hand", reply.turn().orElseThrow().text());
    }

    @Test
    void aLossThatIsANumberGrewBeyondAllMeasure() {
        Experiment explodes =
                PuzzledRuns.unscaled(PuzzledRuns.fitted(2, Sgd.ofKeras().withLearningRate(1)));
        Asked asked = Inquiry.about(explodes)
                .ask(WhyQuestion.NAN, thing(Kind.LOSS, "A 2/1/1"), Locale.ENGLISH)
                .orElseThrow();
        assertEquals("Why did it grow beyond all measure?", asked.text());
    }

    @Test
    void aSmallerLearningRateByPowersOfTenAtLastKeepsItFinite() {
        Experiment fierce = PuzzledRuns.fitted(2, new Sgd(1e6, 0));
        assertReply(fierce, WhyQuestion.NAN, thing(Kind.LOSS, "A 2/1/1"), "the run stays finite to its end.", "");
    }

    @Test
    void aValidationThatNoUsualCauseExplainsIsTurnedByAnother() {
        Experiment most = PuzzledRuns.validated(20)
                .withRun("A", run -> run.withSplit(new Split(OptionalInt.of(140), OptionalInt.of(116))));
        assertReply(
                most,
                WhyQuestion.VALIDATION,
                thing(Kind.LOSS, "A 40/1/1"),
                "None of the usual causes, but one of the rest: what may be behind it was tried, one after the other. The"
                        + " loss of the validation is 3.28 times that of the training; with “Learning rate 0.01” 2.25 times.",
                "Because the tested samples are others.");
    }

    @Test
    void thatATrainingChangesAnOutputIsNotAskedAbout() {
        Inquiry inquiry = Inquiry.about(airline(run -> fitted(run, 5)));
        assertEquals(
                Optional.empty(), inquiry.ask(WhyQuestion.OTHER_PASS, thing(Kind.OUTPUT, "A 5/80/3"), Locale.ENGLISH));
    }

    @Test
    void aWalkByChanceIsBestGuessedAsBefore() {
        assertReply(
                Examples.walk(),
                WhyQuestion.AS_BEFORE,
                thing(Kind.PREDICTION, "A 301/10/3"),
                "Because the series goes on by chance, as far as its windows tell.",
                "");
    }
}
