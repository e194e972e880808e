package unrolled.diagram.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import unrolled.analysis.order.Tape;
import unrolled.diagram.base.OrderWords;
import unrolled.diagram.base.RunBadge;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Theme;
import unrolled.figure.Anchor;
import unrolled.figure.Bounds;
import unrolled.figure.BoxMark;
import unrolled.figure.Figure;
import unrolled.figure.Ink;
import unrolled.figure.Point;
import unrolled.figure.Stroke;
import unrolled.figure.TextFont;
import unrolled.figure.TextMark;
import unrolled.figure.Typeface;
import unrolled.run.Run;

/** A card with the tapes of a run: how its carries go on, a staircase over the rows, and a sentence below. */
public final class TapeCard {
    private static final double HEAD = 32;
    private static final double LINE = 16;
    /** Cards narrower than this keep room for a sentence of two lines. */
    private static final double NARROW = 430;

    private static final double STAIRS = 50;
    private static final int MOST_SLOTS = 4;
    private static final double LEAST = 10.5;
    private static final TextFont TITLE = new TextFont(Typeface.SANS_BOLD, 12.5);
    private static final TextFont SENTENCE = new TextFont(Typeface.SANS, 12);
    private static final TextFont PILL = new TextFont(Typeface.SANS_MEDIUM, 11.5);

    private final ShownTape shown;
    private final Style look;
    private final TapeShape shape;
    private final List<List<Tape.Part>> tapes = new ArrayList<>();

    private TapeCard(ShownTape shown, double width, Style look) {
        this.shown = shown;
        this.look = look;
        this.shape = TapeShape.of(rows(shown.run()), width);
        TapePlace place = shown.place();
        int slots = Math.min(MOST_SLOTS, shown.run().plan().slots(place.epoch(), place.batch()));
        for (int slot = 0; slot < slots; slot++) {
            tapes.add(Tape.of(shown.run(), slot, place.epoch(), place.batch(), shape.parts()));
        }
    }

    public static Figure of(ShownTape shown, double width, Style look) {
        return new TapeCard(shown, width, look).draw(width);
    }

    /** How many rows the tape of the first slot climbs, from its first row on, in a card of a width. */
    public static int climbs(Run run, TapePlace place, double width) {
        TapeShape shape = TapeShape.of(rows(run), width);
        List<Tape.Part> tape = Tape.of(run, 0, place.epoch(), place.batch(), shape.parts());
        return Staircase.climbs(tape);
    }

    /** How many rows a window has. */
    private static int rows(Run run) {
        return run.samples().series().orElseThrow().steps();
    }

    private boolean stairs() {
        return shown.rows() > 0 && shown.run().plan().slots() == 1;
    }

    private Figure draw(double width) {
        int hidden = shown.run().plan().slots() - tapes.size();
        double top = HEAD + (stairs() ? STAIRS : 0);
        double height = top + tapes.size() * TapeRow.HEIGHT + (hidden > 0 ? 18 : 0);
        height += 10 + LINE * lines(width);
        Figure.Builder figure = Figure.builder(width, height)
                .lines(look.theme().lines())
                .title(shown.title())
                .description(shown.sentence());
        Theme theme = look.theme();
        Stroke edge = shown.chosen() ? Stroke.of(theme.output().line(), 2) : Stroke.of(theme.rule(), 1);
        figure.add(new BoxMark(new Bounds(1, 1, width - 2, height - 2), 7, theme.paper(), edge));
        head(figure, width);
        if (stairs() && !tapes.isEmpty()) {
            new Staircase(figure, shape, look).draw(tapes.get(0), new Bounds(0, HEAD, width, STAIRS), shown);
        }
        double y = top;
        for (int slot = 0; slot < tapes.size(); slot++) {
            new TapeRow(figure, shown, shape, look).draw(tapes.get(slot), slot, y);
            y += TapeRow.HEIGHT;
        }
        if (hidden > 0) {
            say(figure, look.words().of("tape.more", hidden), y + 12, width, theme.muted());
        }
        sentence(figure, height, width);
        return figure.build();
    }

    private static int lines(double width) {
        return width < NARROW ? 2 : 1;
    }

    /** In as many lines as the card has room for. */
    private void sentence(Figure.Builder figure, double height, double width) {
        double room = width - 2 * TapeShape.LEFT;
        double baseline = height - 10 - LINE * (lines(width) - 1);
        String rest = shown.sentence();
        for (int line = 1; line <= lines(width); line++) {
            int end = line == lines(width) ? rest.length() : fitting(rest, room);
            say(figure, rest.substring(0, end), baseline, width, look.theme().text());
            rest = rest.substring(end).strip();
            baseline += LINE;
        }
    }

    /** How many letters of whole words have room in a line. */
    private static int fitting(String text, double room) {
        int end = text.length();
        while (SENTENCE.width(text.substring(0, end)) > room && text.lastIndexOf(' ', end - 1) > 0) {
            end = text.lastIndexOf(' ', end - 1);
        }
        return end;
    }

    private void say(Figure.Builder figure, String text, double baseline, double width, Ink ink) {
        double room = width - 2 * TapeShape.LEFT;
        TextFont fitting = SENTENCE.fitting(text, room);
        TextFont font = fitting.size() < LEAST ? new TextFont(Typeface.SANS, LEAST) : fitting;
        TapeSpot whole = new TapeSpot(shown.sentence(), Optional.empty());
        String said = TextMark.ellipsis(text, font, room);
        figure.add(new TextMark(said, TapeShape.LEFT, baseline, font, Anchor.START, ink), whole);
    }

    private void head(Figure.Builder figure, double width) {
        Theme theme = look.theme();
        String id = shown.run().id();
        RunBadge.small(figure, look).disc(id, new Point(TapeShape.LEFT + RunBadge.SMALL / 2, 17));
        double left = TapeShape.LEFT + RunBadge.SMALL + 9;
        double right = width - TapeShape.LEFT;
        right -= pill(figure, right);
        String title = TextMark.ellipsis(shown.title(), TITLE, right - left - 8);
        figure.add(new TextMark(title, left, TITLE.baselineFor(17), TITLE, Anchor.START, theme.text()));
    }

    /** How many of the carries do what; green where all go on. Returns how wide it is. */
    private double pill(Figure.Builder figure, double right) {
        Theme theme = look.theme();
        String text = new OrderWords(look.words().brief())
                .sum(shown.counts())
                .orElseGet(() -> look.words().of("tape.none"));
        boolean carries = shown.counts().carries() > 0;
        boolean fine = carries && shown.counts().allGoOn();
        Ink line = fine ? theme.output().line() : carries ? theme.order().line() : theme.rule();
        Ink fill = fine ? theme.output().fill() : carries ? theme.order().fill() : theme.paper();
        Ink ink = fine ? theme.output().line() : carries ? theme.order().text() : theme.muted();
        double wide = PILL.width(text) + 18;
        Bounds bounds = new Bounds(right - wide, 8, wide, 18);
        figure.add(new BoxMark(bounds, 9, fill, Stroke.of(line, 1)));
        figure.add(new TextMark(text, bounds.centerX(), PILL.baselineFor(17), PILL, Anchor.MIDDLE, ink));
        return wide;
    }
}
