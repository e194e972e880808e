package unrolled.diagram.calls;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import unrolled.analysis.View;
import unrolled.diagram.base.CallNames;
import unrolled.diagram.base.Labels;
import unrolled.diagram.base.RunBadge;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Theme;
import unrolled.diagram.base.ValueBars;
import unrolled.diagram.base.Words;
import unrolled.engine.forward.State;
import unrolled.engine.loss.Hits;
import unrolled.experiment.Call;
import unrolled.experiment.Part;
import unrolled.figure.Anchor;
import unrolled.figure.Arrow;
import unrolled.figure.Bounds;
import unrolled.figure.BoxMark;
import unrolled.figure.Dash;
import unrolled.figure.Figure;
import unrolled.figure.Ink;
import unrolled.figure.Point;
import unrolled.figure.Stroke;
import unrolled.figure.TextFont;
import unrolled.figure.TextMark;
import unrolled.figure.Typeface;
import unrolled.run.Losses;
import unrolled.run.Run;
import unrolled.run.Trace;
import unrolled.run.plan.Plan;

/**
 * The calls of the cursor's run from left to right, as a Keras script makes them, and between them the one state that all
 * of them read and write: h of the cursor's slot and layer.
 */
public final class CallsDiagram {
    public static final double HEIGHT = 52;

    private static final TextFont NAME = new TextFont(Typeface.MONO_BOLD, 13);
    private static final TextFont WHAT = new TextFont(Typeface.SANS, 11.5);
    private static final int FIGURES = 4;
    private static final double LONG_LOSS = 8.888e-88;
    private static final double LEFT = 14;
    private static final double TOP = 6;
    private static final double HIGH = 40;
    private static final double STATE = 40;
    private static final double GAP = 16;

    private final Figure.Builder figure;
    private final View view;
    private final Trace trace;
    private final Losses losses;
    private final int chosen;
    private final Style look;
    private final double width;

    private CallsDiagram(View view, int chosen, double width, Style look) {
        this.view = view;
        this.trace = view.current();
        this.losses = trace.losses();
        this.chosen = chosen;
        this.look = look;
        this.width = width;
        this.figure = Figure.builder(width, HEIGHT)
                .background(look.theme().paper())
                .lines(look.theme().lines());
    }

    /**
     * The strip of calls.
     *
     * @param chosen the call that is edited
     */
    public static Figure of(View view, int chosen, double width, Style look) {
        CallsDiagram diagram = new CallsDiagram(view, chosen, width, look);
        diagram.draw();
        Run run = diagram.trace.run();
        List<String> names = run.choice().calls().stream().map(CallNames::name).toList();
        return diagram.figure
                .title(look.words().of("calls.title", run.id()))
                .description(String.join(", ", names))
                .build();
    }

    private void draw() {
        List<Call> calls = trace.run().choice().calls();
        List<Double> widths = new ArrayList<>();
        double all = 0;
        for (Call call : calls) {
            double wide = Math.max(NAME.width(CallNames.name(call)), WHAT.width(widest(call))) + 24;
            widths.add(wide);
            all += wide + STATE + 2 * GAP;
        }
        double x = LEFT + badge() - shift(widths, all + STATE);
        for (int call = 0; call < calls.size(); call++) {
            state(call, x);
            x += STATE;
            arrow(x, x + GAP);
            x += GAP;
            call(call, calls.get(call), new Bounds(x, TOP, inSight(calls.get(call), x, widths.get(call)), HIGH));
            x += widths.get(call);
            arrow(x, x + GAP);
            x += GAP;
        }
        state(calls.size(), x);
        if (x + STATE > width) {
            TextMark more = new TextMark(
                    "\u203a",
                    width - 4,
                    NAME.baselineFor(TOP + HIGH / 2),
                    NAME,
                    Anchor.END,
                    look.theme().muted());
            figure.add(more);
        }
    }

    /** What a call does, with a loss and hits that take as much room as any: the strip stays where it is when the loss is known. */
    private String widest(Call call) {
        String what = CallNames.what(call, look.words());
        if (!(call instanceof Call.Evaluate evaluate)) {
            return what;
        }
        boolean chances = trace.run().choice().training().loss().kind().comparesChances();
        return what + loss(LONG_LOSS) + (chances ? right(all(evaluate.part())) : "");
    }

    /** All outputs of a part. */
    private Hits all(Part part) {
        Run run = trace.run();
        long samples = run.choice().walked(part, run.samples().count());
        long outputs = samples * (run.model().outputsSequence() ? run.plan().steps() : 1);
        return new Hits(outputs, outputs);
    }

    private String loss(double loss) {
        return " \u00b7 " + look.words().of("call.loss", look.words().figures(loss, FIGURES));
    }

    private String right(Hits hits) {
        return " \u00b7 " + look.words().of("call.right", hits.right(), hits.all());
    }

    /** What a call of evaluate gives that is complete: its loss, and how many outputs are right. */
    private String evaluated(int call) {
        OptionalInt epoch = evaluation(call);
        if (epoch.isEmpty()) {
            return "";
        }
        return loss(losses.of(epoch.getAsInt()))
                + losses.hits(epoch.getAsInt()).map(this::right).orElse("");
    }

    private OptionalInt evaluation(int call) {
        Plan plan = trace.plan();
        int epoch = plan.firstEpoch(call);
        boolean complete = plan.batchIndex(epoch, plan.batches(epoch) - 1) < losses.batches();
        return complete && trace.run().choice().calls().get(call) instanceof Call.Evaluate
                ? OptionalInt.of(epoch)
                : OptionalInt.empty();
    }

    private double badge() {
        Point middle = new Point(LEFT + RunBadge.LARGE / 2, TOP + HIGH / 2);
        RunBadge.large(figure, look).disc(trace.run().id(), middle);
        return 34;
    }

    /** How far the strip is moved to the left so that the chosen call is seen. */
    private double shift(List<Double> widths, double all) {
        double room = width - LEFT - 34 - 10;
        if (all <= room) {
            return 0;
        }
        double before = 0;
        for (int call = 0; call < Math.min(chosen, widths.size()); call++) {
            before += widths.get(call) + STATE + 2 * GAP;
        }
        return Math.max(0, Math.min(all - room, before - room / 3));
    }

    /** A call at the right edge is made narrower rather than left out, as long as its name fits. */
    private double inSight(Call call, double left, double wide) {
        double room = width - 10 - left;
        double least = NAME.width(CallNames.name(call)) + 24;
        return wide > room && least <= room ? room : wide;
    }

    private boolean isSeen(double left, double wide) {
        return left >= LEFT + 34 - 1 && left + wide <= width - 10;
    }

    private void arrow(double from, double to) {
        if (isSeen(from, to - from)) {
            Stroke stroke = Stroke.of(look.theme().state().line(), 2.4);
            double middle = TOP + HIGH / 2;
            figure.addAll(new Arrow(8, 4.5).line(new Point(from + 2, middle), new Point(to - 2, middle), stroke));
        }
    }

    private void call(int index, Call call, Bounds bounds) {
        if (!isSeen(bounds.x(), bounds.width())) {
            return;
        }
        Theme theme = look.theme();
        boolean here = trace.plan().pass(view.cursor().moment().epoch()).call() == index;
        String name = CallNames.name(call);
        String what =
                TextMark.ellipsis(CallNames.what(call, look.words()) + evaluated(index), WHAT, bounds.width() - 12);
        boolean reset = call instanceof Call.Reset;
        Stroke stroke = index == chosen
                ? Stroke.of(theme.accent(), 2)
                : new Stroke(theme.rule(), 1.2, reset ? Dash.DASHED : Dash.SOLID);
        CallTarget spot = new CallTarget(index, false, () -> tip(index, name));
        figure.add(new BoxMark(bounds, 6, theme.panel(), stroke), spot);
        figure.add(new TextMark(name, bounds.centerX(), bounds.y() + 17, NAME, Anchor.MIDDLE, theme.text()));
        figure.add(new TextMark(what, bounds.centerX(), bounds.y() + 32, WHAT, Anchor.MIDDLE, theme.muted()));
        if (here) {
            Bounds under = new Bounds(bounds.x() + 6, bounds.bottom() + 3, bounds.width() - 12, 3);
            figure.add(new BoxMark(under, 1.5, theme.accent(), Stroke.NONE));
        }
    }

    private String tip(int call, String name) {
        String tip = look.words().of("tip.call." + name, call + 1);
        OptionalInt epoch = evaluation(call);
        return epoch.isEmpty()
                ? tip
                : tip + losses.hits(epoch.getAsInt()).map(this::accuracy).orElse("");
    }

    private String accuracy(Hits hits) {
        String accuracy = look.words().figures(hits.accuracy(), FIGURES);
        return "\n" + look.words().of("tip.call.right", hits.right(), hits.all(), accuracy);
    }

    /** The state before a call; h as bars, or a zero. */
    private void state(int call, double x) {
        if (!isSeen(x, STATE)) {
            return;
        }
        Theme theme = look.theme();
        Bounds bounds = new Bounds(x, TOP, STATE, HIGH);
        Optional<State> there = stateBefore(call);
        int slot = view.cursor().slot();
        boolean known = there.isPresent() && slot < there.get().batch();
        CallTarget spot = new CallTarget(call, true, () -> label(call, known ? there : Optional.empty()));
        Stroke stroke = new Stroke(theme.state().line(), 1.2, known ? Dash.SOLID : Dash.DASHED);
        figure.add(new BoxMark(bounds, 5, known ? theme.state().fill() : Ink.NONE, stroke), spot);
        TextFont font = new TextFont(Typeface.MONO_BOLD, 13);
        if (!known) {
            write("\u2026", bounds, font, theme.muted());
        } else if (there.get().isZero(slot)) {
            write("0", bounds, font, theme.state().line());
        } else {
            int layer = view.cursor().layer();
            int units = there.get().units(layer);
            ValueBars bars = new ValueBars(
                    figure, bounds.inset(5), Math.max(1e-12, trace.largest(unrolled.engine.forward.Quantity.H)));
            bars.draw(
                    units,
                    unit -> there.get().h(layer, slot, unit),
                    theme.state().line());
        }
    }

    private void write(String text, Bounds bounds, TextFont font, Ink ink) {
        figure.add(new TextMark(text, bounds.centerX(), font.baselineFor(bounds.centerY()), font, Anchor.MIDDLE, ink));
    }

    /** A call of reset leaves zero, every other one what its last batch left, which a stateless run forgets at once. */
    private Optional<State> stateBefore(int call) {
        if (call == 0) {
            return trace.startState();
        }
        boolean reset =
                !trace.run().choice().stateful() || trace.run().choice().calls().get(call - 1) instanceof Call.Reset;
        return reset
                ? stateBefore(call - 1).map(state -> State.zero(trace.run().model(), state.batch()))
                : trace.stateAfter(call - 1);
    }

    private String label(int call, Optional<State> state) {
        Words words = look.words();
        int slot = view.cursor().slot();
        int layer = view.cursor().layer();
        String where = call == trace.run().choice().calls().size()
                ? words.of("tip.callState.end", slot, layer + 1)
                : words.of("tip.callState", call + 1, slot, layer + 1);
        if (state.isEmpty()) {
            return where + "\n" + words.of("tip.callState.unknown");
        }
        State there = state.get();
        String h = Labels.numbers(there.units(layer), unit -> there.h(layer, slot, unit), words);
        String forgets = trace.run().choice().stateful() ? "" : "\n" + words.of("tip.callState.stateless");
        return where + "\nh = " + h + forgets;
    }
}
