package unrolled.ui.base;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.util.Duration;
import unrolled.debug.cursor.Move;
import unrolled.run.Moment;
import unrolled.session.Debugger;
import unrolled.session.Session;
import unrolled.session.Visits;

/** Steps on by itself until the run ends or somebody pauses it. */
public final class Player implements Debugger.Playing {
    static final double SLOWEST = 0.5;
    static final double FASTEST = 60;

    private final Session session;
    private final Visits visits;
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final DoubleProperty speed = new SimpleDoubleProperty(4);
    private final Timeline clock = new Timeline();

    Player(Session session, Visits visits) {
        this.session = session;
        this.visits = visits;
        clock.setCycleCount(Animation.INDEFINITE);
        clock.getKeyFrames().setAll(new KeyFrame(Duration.seconds(1), event -> step()));
        speed.subscribe(steps -> clock.setRate(steps.doubleValue())); // a bound rate could not be played
    }

    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /** Time steps a second. */
    public DoubleProperty speedProperty() {
        return speed;
    }

    public void faster(double factor) {
        speed.set(Math.max(SLOWEST, Math.min(FASTEST, speed.get() * factor)));
    }

    /** Plays, or pauses if it plays; at the end of the run it begins again. */
    @Override
    public void toggle() {
        if (playing.get()) {
            pause();
        } else {
            if (atEnd()) {
                session.move(Move.START);
            }
            playing.set(true);
            clock.playFromStart();
        }
    }

    @Override
    public void pause() {
        playing.set(false);
        clock.stop();
    }

    private boolean atEnd() {
        Moment moment = session.view().cursor().moment();
        return moment.equals(session.view().current().plan().last());
    }

    private void step() {
        visits.walk(() -> session.move(Move.STEP));
        if (atEnd()) {
            pause();
        }
    }
}
