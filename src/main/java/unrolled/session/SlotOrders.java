package unrolled.session;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import unrolled.analysis.View;
import unrolled.analysis.order.OrderCounts;
import unrolled.run.Run;
import unrolled.run.Trace;
import unrolled.work.WorkQueue;

/** In which order the slots of the runs of a session see their rows: counted in the background when the runs change. */
public final class SlotOrders {
    /** So many batches are counted before something newer is looked for. */
    private static final long AT_ONCE = 1 << 14;

    private final WorkQueue counting;
    private final ReadOnlyObjectWrapper<Map<Run, OrderCounts>> counts = new ReadOnlyObjectWrapper<>(Map.of());
    private List<Run> asked = List.of();

    public SlotOrders(Session session, WorkQueue counting) {
        this.counting = counting;
        session.viewProperty().subscribe(this::look);
    }

    /** Of the runs that are counted to their ends, and whose samples are windows of a series. */
    public ReadOnlyObjectProperty<Map<Run, OrderCounts>> property() {
        return counts.getReadOnlyProperty();
    }

    private void look(View view) {
        List<Run> runs = view.traces().stream().map(Trace::run).toList();
        if (runs.equals(asked)) {
            return;
        }
        asked = runs;
        Map<Run, OrderCounts> known = counts.get();
        counting.ask(() -> count(runs, known), counts::set, failure -> counts.set(Map.of()));
    }

    private Map<Run, OrderCounts> count(List<Run> runs, Map<Run, OrderCounts> known) {
        Map<Run, OrderCounts> all = new HashMap<>();
        for (Run run : runs) {
            Optional<OrderCounts> counted = Optional.ofNullable(known.get(run))
                    .or(() -> OrderCounts.of(run).map(this::toItsEnd));
            counted.ifPresent(of -> all.put(run, of));
        }
        return Map.copyOf(all);
    }

    private OrderCounts toItsEnd(OrderCounts of) {
        while (of.count(AT_ONCE)) {
            if (counting.superseded()) {
                throw new CancellationException();
            }
        }
        return of;
    }
}
