package unrolled.ui.base;

import javafx.animation.AnimationTimer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import unrolled.debug.cursor.Move;
import unrolled.session.Debugger;
import unrolled.session.Playback;
import unrolled.session.Session;
import unrolled.session.Tempo;
import unrolled.session.Visits;

/** Goes on by itself, once a frame at most, until the run ends or somebody pauses it; it stops at no breakpoint. */
public final class Player implements Debugger.Playing {
    private final Session session;
    private final Playback playback;
    private final ObjectProperty<Tempo> tempo;
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final AnimationTimer clock = new AnimationTimer() {
        @Override
        public void handle(long now) {
            frame();
        }
    };

    Player(Session session, Visits visits, ObjectProperty<Tempo> tempo) {
        this.session = session;
        this.playback = new Playback(session, visits);
        this.tempo = tempo;
    }

    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /** By what it plays, and how fast. */
    public ObjectProperty<Tempo> tempoProperty() {
        return tempo;
    }

    public void faster(double factor) {
        tempo.set(tempo.get().at(tempo.get().speed() * factor));
    }

    /** Plays, or pauses if it plays; at the end of the run it begins again. */
    @Override
    public void toggle() {
        if (playing.get()) {
            pause();
        } else {
            if (playback.isOver(tempo.get())) {
                session.move(Move.START);
            }
            playing.set(true);
            playback.begin(System.nanoTime());
            clock.start();
        }
    }

    @Override
    public void pause() {
        playing.set(false);
        clock.stop();
    }

    private void frame() {
        playback.look(System.nanoTime(), tempo.get());
        if (playback.isOver(tempo.get())) {
            pause();
        }
    }
}
