package unrolled.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.analysis.order.Continuity.Kind;
import unrolled.analysis.order.OrderCounts;
import unrolled.run.Run;
import unrolled.work.WorkQueue;

/** The carries of all runs are counted when the runs change, not when the cursor moves. */
class SlotOrdersTest {
    private final Session session = new Session(Computed.of(Examples.airline()), Runnable::run, Runnable::run);
    private final SlotOrders orders = new SlotOrders(session, WorkQueue.ofNewest(Runnable::run, Runnable::run));

    private OrderCounts of(String id) {
        Run run = session.view().trace(id).run();
        return orders.property().get().get(run);
    }

    @Test
    void everyRunIsCountedToItsEnd() {
        assertEquals(278, of("A").carries(Kind.OVERLAPS));
        assertEquals(0, of("B").carries());
        assertEquals(272, of("C").carries(Kind.GAP));
    }

    @Test
    void aStepCountsNothing() {
        var before = orders.property().get();
        session.goTo(session.view().cursor().inRun("C"));
        assertSame(before, orders.property().get());
    }

    @Test
    void anEditCountsTheRunThatChangedAndKeepsTheOthers() {
        OrderCounts other = of("C");
        session.edit(e -> e.withRun("A", run -> run.withStateful(false)));
        assertEquals(0, of("A").carries());
        assertSame(other, of("C"));
        session.edit(e -> e.withData(e.data().withStride(3)));
        assertTrue(of("C").carries(Kind.GAP) > 0);
    }
}
