package unrolled.ui.lanes;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;

/** A part of the window that grows out of a place until it fills its parent. */
final class ZoomTransition {
    /** From this share on it takes the clicks. */
    private static final double THERE = 0.5;

    private final Region region;
    private final Supplier<Optional<Bounds>> place;
    private final Translate move = new Translate();
    private final Scale scale = new Scale();

    /** @param place where it grows out of, in the coordinates of the parent; empty where that is not seen */
    ZoomTransition(Region region, Supplier<Optional<Bounds>> place) {
        this.region = region;
        this.place = place;
        region.getTransforms().setAll(move, scale);
    }

    Region region() {
        return region;
    }

    /** From 0, where nothing of it is seen, to 1, where it is as large as its parent. */
    void grow(double share) {
        region.setVisible(share > 0);
        region.setMouseTransparent(share < THERE);
        region.setOpacity(Math.min(1, share / THERE));
        double width = region.getWidth();
        double height = region.getHeight();
        if (share == 0 || width < 1 || height < 1) {
            return;
        }
        Bounds from = share == 1 ? region.getLayoutBounds() : place.get().orElseGet(() -> middle(width, height));
        move.setX(from.getMinX() * (1 - share));
        move.setY(from.getMinY() * (1 - share));
        scale.setX(from.getWidth() / width * (1 - share) + share);
        scale.setY(from.getHeight() / height * (1 - share) + share);
    }

    private static Bounds middle(double width, double height) {
        return new BoundingBox(width * 0.4, height * 0.4, width * 0.2, height * 0.2);
    }
}
