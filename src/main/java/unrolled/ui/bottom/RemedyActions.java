package unrolled.ui.bottom;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import unrolled.analysis.View;
import unrolled.analysis.order.OrderCounts;
import unrolled.analysis.order.Remedied;
import unrolled.debug.cursor.Comparison;
import unrolled.debug.cursor.Lock;
import unrolled.diagram.base.Words;
import unrolled.diagram.order.TapeWords;
import unrolled.experiment.Experiment;
import unrolled.run.Run;
import unrolled.run.Trace;
import unrolled.session.OrderRemedies;
import unrolled.ui.base.WindowContext;
import unrolled.ui.palette.Action;
import unrolled.ui.palette.Entry;
import unrolled.ui.palette.Names;
import unrolled.ui.palette.Submenu;

/** What puts the rows of a run in order: done to it, or to a copy beside it. */
public final class RemedyActions {
    private final WindowContext desk;
    private final OrderRemedies remedies = new OrderRemedies();

    public RemedyActions(WindowContext desk) {
        this.desk = desk;
    }

    /** Finds in the background what can be done, for each run whose rows are out of order. */
    public void find(Consumer<List<Entry>> told) {
        if (!desk.session().isUpToDate()) {
            return;
        }
        Experiment now = desk.session().experiment();
        View view = desk.session().view();
        Map<Run, OrderCounts> orders = desk.orders().property().get();
        desk.queue()
                .ask(
                        () -> view.traces().stream()
                                .map(Trace::run)
                                .filter(run -> isOutOfOrder(orders.get(run)))
                                .map(run -> menu(run, now))
                                .toList(),
                        told,
                        desk::failed);
    }

    private static boolean isOutOfOrder(OrderCounts counts) {
        return counts != null && counts.carries() > 0 && !counts.allGoOn();
    }

    private Entry menu(Run run, Experiment now) {
        List<Entry> entries = new ArrayList<>();
        for (Remedied remedied : remedies.of(now, run)) {
            Names names = Names.said(locale -> new TapeWords(Words.in(locale)).button(remedied));
            entries.add(
                    Action.of("remedy " + run.id() + " " + names.english(), names, () -> mend(desk, now, remedied)));
        }
        remedies.of(now, run).stream()
                .findFirst()
                .ifPresent(first -> entries.add(Action.of(
                        "remedy.compare " + run.id(),
                        Names.said(locale -> Words.in(locale).of("tape.compare")),
                        () -> compare(desk, now, first))));
        return new Submenu("remedies", new Names(title(run, Locale.ENGLISH), title(run, Locale.GERMAN)), entries);
    }

    private static String title(Run run, Locale locale) {
        return new TapeWords(Words.in(locale)).asItIs(run);
    }

    /** @param from the experiment that it was worked out for */
    static void mend(WindowContext desk, Experiment from, Remedied remedied) {
        desk.edit(now -> now.edited(from, remedied.experiment()));
    }

    /** Leaves the run as it is, and compares it with a copy in which the remedy is, row of the series by row. */
    static void compare(WindowContext desk, Experiment from, Remedied remedied) {
        Experiment now = desk.session().experiment();
        String copy = now.freeId();
        Experiment both = now.edited(from, remedied.beside(now));
        if (!both.equals(now) && desk.edit(same -> both)) {
            desk.session()
                    .goTo(desk.session().view().cursor().inRun(remedied.run().id()));
            desk.session().compare(new Comparison(Lock.TIME, Optional.of(copy)));
        }
    }
}
