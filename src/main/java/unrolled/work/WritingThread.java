package unrolled.work;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import unrolled.io.trace.TextCarrier;

/** Writes a text on a thread of its own, a few chunks behind whoever makes it. */
public final class WritingThread implements TextCarrier {
    /** So many chunks wait at most: who makes them waits then. */
    private static final int MOST = 8;

    @Override
    public void carry(OutputStream out, Filling text) throws IOException {
        ExecutorService thread = Executors.newSingleThreadExecutor(WritingThread::daemon);
        try {
            Behind behind = new Behind(out, thread);
            text.into(behind);
            behind.finish();
        } finally {
            thread.shutdownNow();
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "writes a trace");
        thread.setDaemon(true);
        return thread;
    }

    /** What cannot be written is thrown at whoever writes next, or finishes. */
    private static final class Behind extends OutputStream {
        private final OutputStream out;
        private final ExecutorService thread;
        private final Semaphore room = new Semaphore(MOST);
        private volatile IOException failure;

        Behind(OutputStream out, ExecutorService thread) {
            this.out = out;
            this.thread = thread;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            byte[] chunk = Arrays.copyOfRange(bytes, offset, offset + length);
            room.acquireUninterruptibly();
            thread.execute(() -> pass(chunk));
            requireWhole();
        }

        private void pass(byte[] chunk) {
            try {
                if (failure == null) {
                    out.write(chunk);
                }
            } catch (IOException e) {
                failure = e;
            } finally {
                room.release();
            }
        }

        void finish() throws IOException {
            room.acquireUninterruptibly(MOST);
            requireWhole();
        }

        private void requireWhole() throws IOException {
            if (failure != null) {
                throw failure;
            }
        }
    }
}
