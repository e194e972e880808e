package unrolled.engine.forward;

import java.util.ArrayList;
import java.util.List;
import unrolled.engine.model.ActivationLayer;
import unrolled.engine.model.Dense;
import unrolled.engine.model.Layer;
import unrolled.engine.model.Lstm;
import unrolled.engine.model.Model;

/**
 * What is needed to compute batches and is worth keeping from one to the next: threads, and the room for what arises on the
 * way, which is made for the first batch of a size. It never changes a number; only one batch may be computed in it at a
 * time.
 */
public final class Workspace {
    private final Workers workers;
    /** The last one; null before the first. */
    private Model model;
    /** Per layer: its weights. */
    private List<LayerPanels> weights = List.of();
    /** Per layer: numbers of a batch that nobody looks at any more. */
    private List<double[]> spare = List.of();
    /** By part of a batch. */
    private final List<Part> parts = new ArrayList<>();

    /** The cells of some slots. */
    private record Part(SlotRange slots, List<LayerCell> cells) {
        static final Part NONE = new Part(new SlotRange(0, 0), List.of());
    }

    public Workspace(Workers workers) {
        this.workers = workers;
    }

    /** For the caller's thread alone. */
    public Workspace() {
        this(Workers.NONE);
    }

    Workers workers() {
        return workers;
    }

    /**
     * Takes back a recording that was made here: the next batch is written over its numbers. Whoever hands it in must be the
     * only one who has it, and not look at it again.
     */
    public void takeBack(Recording recording) {
        spare = recording.numbers();
    }

    /** The numbers of the recording that was taken back, for one use; empty if there are none. */
    List<double[]> spare() {
        List<double[]> given = spare;
        spare = List.of();
        return given;
    }

    /** Takes a model, and makes sure that there are as many parts as are computed at once: each may then be asked for by another thread. */
    void prepare(Model model, int count) {
        if (this.model == null || !this.model.hasShapesOf(model)) {
            parts.clear();
            weights = model.layers().stream().map(LayerPanels::new).toList();
        }
        this.model = model;
        for (int at = 0; at < weights.size(); at++) {
            weights.get(at).hold(model.layers().get(at));
        }
        while (parts.size() < count) {
            parts.add(Part.NONE);
        }
    }

    /** The cells of one part of a batch, per layer of the model. */
    List<LayerCell> cells(int part, SlotRange slots) {
        if (!parts.get(part).slots.equals(slots)) {
            parts.set(part, new Part(slots, cells(slots)));
        }
        return parts.get(part).cells;
    }

    private List<LayerCell> cells(SlotRange slots) {
        List<LayerCell> cells = new ArrayList<>();
        int lstms = 0;
        for (Layer layer : model.layers()) {
            int at = cells.size();
            if (layer instanceof Lstm lstm) {
                cells.add(new LstmCell(lstm, weights.get(at), at, lstms++, slots));
            } else if (layer instanceof Dense dense) {
                cells.add(new DenseCell(dense, weights.get(at), at, slots));
            } else if (layer instanceof ActivationLayer) {
                cells.add(new ActivationCell(at, slots));
            } else {
                cells.add(new DropoutCell(at, slots));
            }
        }
        return cells;
    }
}
