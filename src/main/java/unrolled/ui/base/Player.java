package unrolled.ui.base;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.cursor.Move;
import unrolled.debug.stop.Outcome;
import unrolled.session.Playback;
import unrolled.session.Session;
import unrolled.session.Tempo;
import unrolled.session.Visits;
import unrolled.session.debugger.Debugger;
import unrolled.session.debugger.StopAhead;

/** Goes on by itself, once a frame at most, until the run ends, a breakpoint stops it, or somebody pauses it. */
public final class Player implements Debugger.Playing {
    private final Session session;
    private final Playback playback;
    private final ObjectProperty<Tempo> tempo;
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private Optional<Stopping> stopping = Optional.empty();
    private final AnimationTimer clock = new AnimationTimer() {
        @Override
        public void handle(long now) {
            frame();
        }
    };

    private record Stopping(StopAhead ahead, Consumer<Outcome> stopped) {}

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
            stopping.ifPresent(stops -> stops.ahead().begin());
            clock.start();
        }
    }

    @Override
    public void pause() {
        playing.set(false);
        clock.stop();
        stopping.ifPresent(stops -> stops.ahead().end());
    }

    @Override
    public void stopAt(StopAhead ahead, Consumer<Outcome> stopped) {
        stopping = Optional.of(new Stopping(ahead, stopped));
    }

    private void frame() {
        playback.look(System.nanoTime(), tempo.get(), this::limit);
        Optional<Outcome> stop = stopping.flatMap(stops -> stops.ahead().reached());
        if (stop.isPresent() || playback.isOver(tempo.get())) {
            pause();
        }
        stop.ifPresent(outcome -> stopping.orElseThrow().stopped().accept(outcome));
    }

    private Cursor limit(Cursor there) {
        return stopping.map(stops -> stops.ahead().limit(there)).orElse(there);
    }
}
