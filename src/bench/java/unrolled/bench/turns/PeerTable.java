package unrolled.bench.turns;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Times the engine beside others, a row after another: each contender of a row is a program of its own. */
public final class PeerTable {
    private static final List<Work> ROWS = List.of(
            Work.step(4),
            Work.step(64),
            Work.step(256),
            Work.sequence(4),
            Work.sequence(64),
            Work.sequence(256),
            Work.training(64));

    /** Ours comes first, and takes any work. */
    private final List<Peer> peers = new ArrayList<>(List.of(JavaPeer.ours(), JavaPeer.onnxRuntime()));

    /** Beside ONNX Runtime, and the PyTorch of each of the {@code pythons}, which are paths of programs. */
    public PeerTable(List<String> pythons) throws IOException {
        for (String python : pythons) {
            peers.add(TorchPeer.of(python));
        }
    }

    /** Prints who takes part. */
    public void printPeers() {
        peers.forEach(peer -> Machine.print(peer.name(), peer.details()));
    }

    /** Measures and prints each row. */
    public void run() throws IOException {
        System.out.println();
        System.out.println("Beside others, " + Contest.terms() + "; behind each time how many times ours it is");
        printRow("", peers.stream().map(Peer::name).toList());
        printRow("", peers.stream().map(Peer::numbers).toList());
        for (Work work : ROWS) {
            printRow(work.toString(), texts(work));
        }
    }

    private List<String> texts(Work work) throws IOException {
        List<Peer> takers = peers.stream().filter(peer -> peer.takes(work)).toList();
        List<Double> times = Contest.nanoseconds(takers.stream()
                .map(peer -> new NamedProgram(peer.name(), work.toString(), peer.program(work)))
                .toList());
        List<String> texts = new ArrayList<>(List.of(Figures.time(times.get(0))));
        for (Peer peer : peers.subList(1, peers.size())) {
            int at = takers.indexOf(peer);
            texts.add(at < 0 ? "-" : text(times.get(at), times.get(0)));
        }
        return texts;
    }

    private static String text(double time, double ours) {
        return Figures.time(time) + " " + Figures.ratio(time / ours);
    }

    private static void printRow(String work, List<String> texts) {
        System.out.printf(Locale.ROOT, "%-54s", work);
        texts.forEach(text -> System.out.printf(Locale.ROOT, " %18s", text));
        System.out.println();
    }
}
