package unrolled.ui.lecture;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import unrolled.analysis.View;
import unrolled.diagram.base.Labels;
import unrolled.ui.base.Lecture.Pressed;
import unrolled.ui.base.WindowContext;

/** Under the lanes: where we stand and, for a moment, which key was pressed and what it did. */
public final class HallFoot extends HBox {
    private static final Duration SEEN = Duration.seconds(2);
    private static final double HEIGHT = 28;

    private final WindowContext desk;
    private final Label where = new Label();
    private final Label key = new Label();
    private final Label did = new Label();
    private final HBox pressed = new HBox(6, key, did);
    private final PauseTransition fading = new PauseTransition(SEEN);

    public HallFoot(WindowContext desk) {
        this.desk = desk;
        setId("hallFoot");
        getStyleClass().add("hall-foot");
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        where.setId("hallWhere");
        where.getStyleClass().add("hall-where");
        key.getStyleClass().add("hall-key");
        did.setId("hallDid");
        did.getStyleClass().add("hall-did");
        pressed.setId("hallPressed");
        pressed.setAlignment(Pos.CENTER_RIGHT);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        getChildren().addAll(where, between, pressed);
        fading.setOnFinished(event -> pressed.setVisible(false));
        pressed.setVisible(false);
        ObservableValue<Boolean> shown = WindowContext.shown(this);
        desk.onView(this, this::say);
        desk.look().when(shown).subscribe((before, now) -> say());
        desk.lecture().pressed().when(shown).subscribe(this::show);
    }

    private void say() {
        View view = desk.session().view();
        where.setText(Labels.moment(
                view.current(), view.cursor().moment(), desk.look().getValue().words()));
    }

    /** What a key did is always said where it is not seen otherwise. */
    private void show(Optional<Pressed> now) {
        boolean seen =
                now.isPresent() && (desk.lecture().keys().get() || now.get().isToSay());
        now.ifPresent(some -> {
            key.setText(some.key());
            did.setText(some.did());
        });
        pressed.setVisible(seen);
        fading.stop();
        if (seen) {
            fading.playFromStart();
        }
    }
}
