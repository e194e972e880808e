package unrolled.ui.control;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

/**
 * A panel that is scrolled, in which what somebody touched last stays where it is seen, though what stands above it becomes
 * higher or lower. Where the panel cannot be scrolled back so far, some air stays above it until the pointer leaves
 * or Enter ends an entry.
 */
public final class SteadyPane extends ScrollPane {
    private static final double MARGIN = 16;

    private final Region content;
    private final Runnable laidOut = this::laidOut;
    /** What was touched last; null if nothing was, or something was scrolled into sight since. */
    private Node touched;

    /** Whether the pointer has left since, or an entry was ended. */
    private boolean left;

    /** Where in the content it was. */
    private double height;

    private String id = "";
    /** Where in the content that was which has the id: what takes its place stands there. */
    private double namedHeight;

    /** Where it was scrolled to before its content became higher or lower; not a number while it is as high as it was. */
    private double topBefore = Double.NaN;

    public SteadyPane(Region content) {
        super(content);
        this.content = content;
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        content.addEventFilter(InputEvent.ANY, event -> {
            boolean leaves = event.getEventType() == MouseEvent.MOUSE_EXITED_TARGET
                    || event.getEventType() == MouseEvent.MOUSE_EXITED;
            if (event.getTarget() instanceof Node node && !leaves) {
                left &= !(event instanceof MouseEvent);
                touch(node);
            }
        });
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> leave());
        content.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                leave();
            }
        });
        addEventFilter(ScrollEvent.SCROLL, event -> content.setTranslateY(0));
        // heard before the skin hears of it, which keeps the share that was scrolled, not the place
        content.layoutBoundsProperty().subscribe((before, now) -> keepTop(before.getHeight(), now.getHeight()));
        sceneProperty().subscribe(this::moved);
    }

    private void leave() {
        left = true;
        content.setTranslateY(0);
    }

    private void moved(Scene before, Scene now) {
        if (before != null) {
            before.removePostLayoutPulseListener(laidOut);
        }
        if (now != null) {
            now.addPostLayoutPulseListener(laidOut);
        }
    }

    /** While the content is to be laid out anew, nothing in it is where it will be seen: what was touched before counts on. */
    private void touch(Node node) {
        if (node != touched && !content.isNeedsLayout()) {
            touched = node;
            measure();
        }
    }

    private void measure() {
        Node named = named(touched);
        id = named.getId() == null ? "" : named.getId();
        namedHeight = heightOf(named);
        height = heightOf(touched);
    }

    /** The node itself, or the nearest that it stands in which has an id; else the panel. */
    private Node named(Node node) {
        Node named = node;
        while (named.getId() == null && named != content && named.getParent() != null) {
            named = named.getParent();
        }
        return named;
    }

    private double heightOf(Node node) {
        return content.sceneToLocal(node.localToScene(0, 0)).getY();
    }

    private void keepTop(double before, double now) {
        if (before != now && Double.isNaN(topBefore)) {
            topBefore = getVvalue() * (before - getViewportBounds().getHeight());
        }
    }

    /** After everything has been laid out. */
    private void laidOut() {
        settle(Double.isNaN(topBefore) ? top() : topBefore);
        topBefore = Double.NaN;
    }

    /** Scrolls, from where it was scrolled to, as far as what was touched has moved. */
    private void settle(double before) {
        if (touched == null) {
            return;
        }
        if (touched.getScene() != getScene()) {
            Node instead = id.isEmpty() ? null : content.lookup("#" + id);
            touched = instead;
            if (instead == null) {
                return;
            }
            height = namedHeight;
        }
        double moved = heightOf(touched) - height;
        measure();
        if (Math.abs(moved) > 0.5 || before != top()) {
            double wanted = before - content.getTranslateY() + moved;
            content.setTranslateY(left ? 0 : Math.max(0, -wanted));
            scrollTo(wanted);
        }
    }

    private double rest() {
        return content.getHeight() - getViewportBounds().getHeight();
    }

    private double top() {
        return getVvalue() * rest();
    }

    private void scrollTo(double top) {
        setVvalue(rest() > 0 ? Math.max(0, Math.min(1, top / rest())) : 0);
    }

    /** Scrolls so far that all of a part is seen, the top of it if it is too high. */
    public void reveal(Node part) {
        touched = null;
        content.setTranslateY(0);
        applyCss();
        layout();
        topBefore = Double.NaN;
        Bounds here = content.sceneToLocal(part.localToScene(part.getLayoutBounds()));
        double lowest =
                Math.max(top(), here.getMaxY() + MARGIN - getViewportBounds().getHeight());
        scrollTo(Math.min(lowest, here.getMinY() - MARGIN));
    }
}
