package unrolled.analysis.order;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.analysis.order.Continuity.Kind;
import unrolled.experiment.Call;
import unrolled.experiment.Experiment;
import unrolled.run.Run;
import unrolled.run.Runs;

/** The rows as the state of a slot sees them, of the airline passengers with look-back 3 and stride 1. */
class TapeTest {
    private static final Experiment AIRLINE = Examples.airline();

    private static List<Tape.Part> tape(String id, int slot, int first, int count) {
        Run run = Runs.all(AIRLINE).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        return Tape.of(run, slot, 0, first, count);
    }

    @Test
    void rowsThatCameBeforeAreMarked() {
        List<Tape.Part> tape = tape("A", 0, 0, 2);
        assertEquals(List.of(0, 1, 2), tape.get(0).rows());
        assertEquals(List.of(false, false, false), tape.get(0).again());
        assertEquals(Optional.empty(), tape.get(0).into(), "it begins with zero state");
        assertEquals(List.of(1, 2, 3), tape.get(1).rows());
        assertEquals(List.of(true, true, false), tape.get(1).again());
        assertEquals(
                Optional.of(new Continuity(Kind.OVERLAPS, 2, 1)), tape.get(1).into());
    }

    @Test
    void whatCameBeforeTheTapeBeginsCountsToo() {
        assertEquals(List.of(true, true, false), tape("A", 0, 60, 1).get(0).again());
    }

    @Test
    void aRowThatIsLeftOutIsNamed() {
        List<Tape.Part> tape = tape("C", 2, 0, 3);
        assertEquals(List.of(2, 3, 4), tape.get(0).rows());
        assertEquals(List.of(5), tape.get(1).leftOut());
        assertEquals(List.of(6, 7, 8), tape.get(1).rows());
    }

    @Test
    void whereTheStateIsCutNothingComesAgain() {
        Tape.Part second = tape("B", 0, 0, 2).get(1);
        assertEquals(List.of(1, 2, 3), second.rows());
        assertEquals(List.of(false, false, false), second.again());
        assertEquals(Optional.empty(), second.into());
    }

    /** A generation moves its window on by a row in every batch; from the fourth row on it reads what it gave out. */
    @Test
    void whatARunGeneratesIsNotReadFromTheTable() {
        Experiment generates =
                AIRLINE.withRun("A", run -> run.withCalls(List.of(new Call.Generate(unrolled.experiment.Part.ALL, 5))));
        List<Tape.Part> tape = Tape.of(Runs.all(generates).get(0), 0, 0, 0, 2);
        assertEquals(3, tape.get(0).read());
        int first = tape.get(0).rows().get(0);
        assertEquals(List.of(first + 1, first + 2, first + 3), tape.get(1).rows());
        assertEquals(2, tape.get(1).read());
    }

    @Test
    void aTapeEndsWithItsEpoch() {
        assertEquals(1, tape("A", 0, 139, 10).size());
    }
}
