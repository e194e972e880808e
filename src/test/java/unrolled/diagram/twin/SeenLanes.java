package unrolled.diagram.twin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import unrolled.analysis.View;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Target;
import unrolled.diagram.base.Target.Part;
import unrolled.diagram.base.Theme;
import unrolled.diagram.base.Words;
import unrolled.diagram.lanes.LanesDiagram;
import unrolled.diagram.lanes.LanesLayout;
import unrolled.diagram.lanes.Viewport;
import unrolled.diagram.twin.TwinReader.Border;
import unrolled.figure.Bounds;
import unrolled.figure.BoxMark;
import unrolled.figure.Figure;
import unrolled.figure.Ink;
import unrolled.figure.Item;
import unrolled.figure.PathMark;
import unrolled.figure.TextMark;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;

/** The lanes, and what stands in them. */
final class SeenLanes {
    private static final double PITCH = 50;

    private final View view;
    private final Style look;
    private final Figure figure;

    SeenLanes(View view, Style look) {
        this.view = view;
        this.look = look;
        int most = view.traces().stream()
                .mapToInt(trace -> trace.plan().steps())
                .max()
                .orElseThrow();
        double anchor = 400 + most * PITCH;
        Viewport all = new Viewport(2 * anchor, LanesLayout.of(view, 1).height() + 100, anchor, 0, 1);
        this.figure = LanesDiagram.of(view, all, look);
    }

    Words words() {
        return look.words();
    }

    private Trace trace(String run) {
        return view.trace(run);
    }

    private Moment moment(String run) {
        return view.follow(trace(run)).moment();
    }

    List<String> batch(String run) {
        return List.of(
                String.valueOf(moment(run).epoch() + 1),
                String.valueOf(moment(run).batch() + 1));
    }

    Cursor place(String run, int step, int slot, int layer) {
        Moment moment = moment(run);
        return new Cursor(run, new Moment(moment.epoch(), moment.batch(), step), slot, layer, 0);
    }

    /** Where a box stands, if there is one. */
    Optional<Bounds> box(Part part, Cursor place) {
        return figure.items().stream()
                .filter(item -> Target.at(part, place).equals(item.subject()))
                .map(item -> item.mark().bounds())
                .findFirst();
    }

    List<Drawn> drawn(String run) {
        Moment moment = moment(run);
        List<Drawn> all = new ArrayList<>();
        for (int step = 0; step < trace(run).plan().steps(moment.epoch(), moment.batch()); step++) {
            for (int slot = 0; slot < trace(run).plan().slots(moment.epoch(), moment.batch()); slot++) {
                if (step == 0) {
                    all.add(new Drawn(
                            Part.CARRY, 0, slot, 0, List.of(border(run, slot).name())));
                } else if (box(Part.PIN, place(run, step, slot, 0)).isPresent()) {
                    all.add(new Drawn(Part.PIN, step, slot, 0, List.of()));
                }
                boxes(run, step, slot, all);
            }
        }
        return all;
    }

    private void boxes(String run, int step, int slot, List<Drawn> all) {
        int layers = trace(run).run().model().lstms().size();
        Theme theme = look.theme();
        value(Part.INPUT, place(run, step, slot, 0), theme.input().line()).ifPresent(all::add);
        if (isFed(place(run, step, slot, 0))) {
            all.add(new Drawn(Part.INPUT, step, slot, 0, List.of("what came out before")));
        }
        for (int layer = 0; layer < layers; layer++) {
            Cursor place = place(run, step, slot, layer);
            Bounds box = box(Part.STATE, place).orElseThrow();
            all.add(new Drawn(
                    Part.STATE, step, slot, layer, bars(box, theme.state().line())));
        }
        value(Part.OUTPUT, place(run, step, slot, 0), theme.output().line()).ifPresent(all::add);
    }

    /** Whether a green arrow from further left ends at an input. */
    private boolean isFed(Cursor place) {
        Optional<Bounds> around = box(Part.INPUT, place).map(box -> box.inset(-12));
        return paths(look.theme().output().line())
                .filter(path -> path.bounds().width() > 20 && path.bounds().height() > 60)
                .anyMatch(path -> around.filter(box -> box.contains(path.x(path.size() - 1), path.y(path.size() - 1)))
                        .isPresent());
    }

    private Stream<PathMark> paths(Ink ink) {
        return figure.items().stream()
                .map(Item::mark)
                .filter(PathMark.class::isInstance)
                .map(PathMark.class::cast)
                .filter(path -> path.stroke().ink().equals(ink));
    }

    private Optional<Drawn> value(Part part, Cursor place, Ink ink) {
        return box(part, place)
                .map(box -> new Drawn(
                        part,
                        place.moment().step(),
                        place.slot(),
                        0,
                        Stream.concat(texts(box).stream(), bars(box, ink).stream())
                                .toList()));
    }

    private List<String> texts(Bounds box) {
        return figure.texts().stream()
                .filter(text ->
                        box.contains(text.bounds().centerX(), text.bounds().centerY()))
                .map(TextMark::text)
                .toList();
    }

    private List<String> bars(Bounds box, Ink ink) {
        return boxes(ink)
                .filter(bar -> box.contains(bar.centerX(), bar.centerY()))
                .map(Drawn::bar)
                .toList();
    }

    private Stream<Bounds> boxes(Ink ink) {
        return figure.items().stream()
                .filter(item -> item.subject() == null && item.mark() instanceof BoxMark)
                .map(item -> (BoxMark) item.mark())
                .filter(box -> box.isPlain() && box.fill().equals(ink))
                .map(BoxMark::bounds);
    }

    /** What the eye sees at the border into the batch, in all layers alike. */
    private Border border(String run, int slot) {
        Cursor place = place(run, 0, slot, 0);
        Optional<Bounds> space = box(Part.CARRY, place);
        if (space.isEmpty()) {
            return Border.START;
        }
        int layers = trace(run).run().model().lstms().size();
        Theme theme = look.theme();
        if (arrows(space.get()) == layers) {
            boolean first = place.moment().epoch() == 0 && place.moment().batch() == 0;
            return first ? Border.FROM_ANOTHER_RUN : Border.ARROW;
        }
        List<Border> walls = new ArrayList<>();
        IntStream.range(0, (int) walls(space.get(), theme.muted())).forEach(n -> walls.add(Border.WALL));
        IntStream.range(0, (int) walls(space.get(), theme.state().line())).forEach(n -> walls.add(Border.RESET));
        IntStream.range(0, (int) walls(space.get(), theme.alarm())).forEach(n -> walls.add(Border.PINNED));
        assertEquals(layers, walls.size(), place + ": " + walls);
        return walls.get(0);
    }

    private long arrows(Bounds space) {
        return paths(look.theme().state().line())
                .filter(path -> path.stroke().width() > 3 && space.intersects(path.bounds()))
                .count();
    }

    private long walls(Bounds space, Ink ink) {
        return boxes(ink)
                .filter(wall -> wall.width() < 4 && wall.height() > 12 && space.contains(wall))
                .count();
    }
}
