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
    /** By part of a batch. */
    private final List<Part> parts = new ArrayList<>();

    /** The cells of some slots. */
    private record Part(SlotRange slots, List<LayerCell> cells) {
        boolean fits(Model model, SlotRange slots) {
            List<Layer> layers = model.layers();
            boolean fits = this.slots.equals(slots) && cells.size() == layers.size();
            for (int at = 0; fits && at < layers.size(); at++) {
                fits = cells.get(at).fits(layers.get(at));
            }
            return fits;
        }
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

    /** Makes sure that there are as many parts as are computed at once, so that each may then be asked for by another thread. */
    void prepare(int count) {
        while (parts.size() < count) {
            parts.add(new Part(new SlotRange(0, 0), List.of()));
        }
    }

    /** The cells of one part of a batch, per layer of the model. */
    List<LayerCell> cells(int part, Model model, SlotRange slots) {
        if (!parts.get(part).fits(model, slots)) {
            parts.set(part, new Part(slots, cells(model, slots)));
        }
        return parts.get(part).cells;
    }

    private static List<LayerCell> cells(Model model, SlotRange slots) {
        List<LayerCell> cells = new ArrayList<>();
        int lstms = 0;
        for (Layer layer : model.layers()) {
            int at = cells.size();
            if (layer instanceof Lstm lstm) {
                cells.add(new LstmCell(lstm, at, lstms++, slots));
            } else if (layer instanceof Dense dense) {
                cells.add(new DenseCell(dense, at, slots));
            } else if (layer instanceof ActivationLayer) {
                cells.add(new ActivationCell(at, slots));
            } else {
                cells.add(new DropoutCell(at, slots));
            }
        }
        return cells;
    }
}
