package unrolled.house.crooked.session;

import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;

/** A session may be observed, but knows no scene. */
public record Dresser(BooleanProperty property, Node node) {}
