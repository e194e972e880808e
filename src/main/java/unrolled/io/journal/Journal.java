package unrolled.io.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import unrolled.experiment.EditLine;
import unrolled.experiment.Experiment;
import unrolled.io.safe.Disk;
import unrolled.io.safe.SaveException;

/**
 * The journal of one window. While there is something that is not saved it is a file in the state folder, which is
 * complete after every gesture; when all is saved there is none. A file that has grown long is followed by one with what
 * is still needed: until that is on the disk, the old one stays.
 */
public final class Journal {
    /** Of longer files the oldest edits can no longer be undone after a crash. */
    private static final long MOST_BYTES = 64 << 20;

    private final Path folder;
    private final Disk disk;
    private final long most;
    private final UUID window = UUID.randomUUID();
    private int generation;
    private volatile Optional<JournalFile> file = Optional.empty();
    private long wanted;
    private boolean ended;

    public Journal(StateFolder state) {
        this(state, new Disk(), MOST_BYTES);
    }

    /** @param most how many bytes a file may have before one with less follows it, if that can be */
    public Journal(StateFolder state, Disk disk, long most) {
        this.folder = state.journals();
        this.disk = disk;
        this.most = most;
        this.wanted = most;
    }

    /** Keeps what is not saved, if anything is; throws SaveException in one sentence if it cannot be kept. */
    public synchronized void keep(Work work, Instant now) {
        Path path = file.map(JournalFile::path).orElseGet(this::next);
        try {
            if (ended || work.line().isSaved()) {
                clear();
            } else if (file.isEmpty()) {
                follow(sinceSave(work), now);
            } else {
                file.get().add(sinceSave(work), now, Optional.empty());
            }
            if (file.filter(written -> written.length() > wanted).isPresent()) {
                follow(bounded(sinceSave(work)), now);
                wanted = Math.max(most, 2 * file.get().length());
            }
        } catch (IOException e) {
            throw new SaveException(path, e);
        }
    }

    private static Work sinceSave(Work work) {
        return work.with(work.line().sinceSave());
    }

    private Path next() {
        return folder.resolve(JournalName.of(window, generation));
    }

    /** Begins a new file, and removes the one before when all is in the new one. */
    private void follow(Work work, Instant now) throws IOException {
        PrivateFolder.make(folder);
        JournalFile fresh = JournalFile.create(next(), now, disk);
        generation++;
        try {
            fresh.add(work, now, file);
        } catch (IOException e) {
            fresh.remove();
            throw e;
        }
        disk.forceFolder(folder);
        file.ifPresent(JournalFile::remove);
        file = Optional.of(fresh);
    }

    /** With as many of the newest states as take half of the room; the present one is never left out. */
    private Work bounded(Work work) {
        EditLine line = work.line();
        List<Experiment> states = line.states();
        long room = most / 2;
        int first = states.size();
        while (first > 0 && room >= 0) {
            first--;
            room -= file.orElseThrow().length(states.get(first));
        }
        return work.with(line.without(room < 0 ? first + 1 : first));
    }

    /**
     * Says that this program is alive, and that everything is kept that was made before another time; also while another
     * thread is about to keep something, which may take long.
     */
    public void beat(Instant alive, Instant whole) {
        Optional<JournalFile> now = file;
        try {
            if (now.isPresent()) {
                now.get().beat(alive, whole);
            }
        } catch (IOException e) {
            // the next one says it
        }
    }

    /** Nothing is kept any more: whoever closed the window saved what there was, or did not want it. */
    public synchronized void end() {
        ended = true;
        clear();
    }

    private void clear() {
        file.ifPresent(JournalFile::remove);
        file = Optional.empty();
        wanted = most;
    }
}
