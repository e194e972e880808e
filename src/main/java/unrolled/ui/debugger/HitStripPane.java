package unrolled.ui.debugger;

import java.util.Optional;
import java.util.function.Supplier;
import unrolled.analysis.View;
import unrolled.diagram.base.Drawn;
import unrolled.diagram.base.HitStrip;
import unrolled.diagram.base.PictureSize;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Target;
import unrolled.figure.Figure;
import unrolled.session.debugger.HitSearch;
import unrolled.ui.base.WindowContext;
import unrolled.ui.control.PicturePane;

/** The run in which hits were found as a strip with their marks; a click on one goes there. */
final class HitStripPane extends PicturePane<PictureSize> {
    private static final double HEIGHT = 16;

    HitStripPane(WindowContext desk) {
        super(desk, "hitStrip");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        figure().setFocusTraversable(false);
        figure().setOnSubject(subject -> desk.session().goTo(((Target) subject).place()));
        desk.debugger().hits().askedProperty().when(WindowContext.shown(this)).subscribe((before, now) -> paint());
    }

    @Override
    protected Supplier<Drawn<PictureSize>> picture(View view, Style look, Size size) {
        PictureSize room = size.beside(0);
        Optional<HitSearch.Asked> asked =
                desk().debugger().hits().askedProperty().get();
        return () -> new Drawn<>(
                asked.flatMap(found ->
                                found.hits().map(hits -> HitStrip.of(hits.spread(), found.trace(), view, room, look)))
                        .orElseGet(() ->
                                Figure.builder(room.width(), room.height()).build()),
                room,
                false);
    }
}
