package unrolled.bench.turns;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Times programs, most of which do the same work. All are alive together and work in turns, so that what else happens on the machine
 * meets each of them. It can only make a turn slower: so the fastest counts; but a turn is long enough for garbage to be
 * collected.
 */
final class Contest implements AutoCloseable {
    private static final int ROUNDS = 11;
    private static final int TURN_MILLISECONDS = 250;
    private static final int WARM_UP_MILLISECONDS = 3000;

    /** float32 leaves less than this. */
    private static final double TOLERANCE = 1e-5;

    private final List<Contender> contenders = new ArrayList<>();

    private Contest() {}

    /** How the times come about, for people. */
    static String terms() {
        return "one thread each, in turns: the fastest of " + ROUNDS + " turns of " + TURN_MILLISECONDS + " ms";
    }

    /** The nanoseconds that a call takes each of the programs, in their order. */
    static List<Double> nanoseconds(List<NamedProgram> programs) throws IOException {
        try (Contest contest = new Contest()) {
            for (NamedProgram program : programs) {
                contest.enter(new Contender(program));
            }
            return contest.run();
        }
    }

    /** A comparison means something only if all who do the same work compute the same. */
    private void enter(Contender other) {
        contenders.add(other);
        Contender first = contenders.stream()
                .filter(contender -> contender.work().equals(other.work()))
                .findFirst()
                .orElseThrow();
        if (!(Math.abs(other.digest() - first.digest()) <= TOLERANCE)) {
            throw new IllegalStateException(other.work() + ": all should come to the same digest, but " + first.name()
                    + " comes to " + first.digest() + " and " + other.name() + " to " + other.digest());
        }
    }

    private List<Double> run() throws IOException {
        for (Contender contender : contenders) {
            contender.warmUp(WARM_UP_MILLISECONDS);
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (Contender contender : contenders) {
                contender.takeTurn(TURN_MILLISECONDS);
            }
        }
        return contenders.stream().map(Contender::nanoseconds).toList();
    }

    @Override
    public void close() {
        contenders.forEach(Contender::close);
    }
}
