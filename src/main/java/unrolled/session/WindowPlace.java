package unrolled.session;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a window stands, in pixels of the screen, and whether it fills it.
 *
 * @param x of its left edge; {@code width} with its frame
 */
public record WindowPlace(double x, double y, double width, double height, boolean maximized) {
    private static final int NUMBERS = 4;

    /** No window is larger, and none stands farther out: what is stored otherwise was not stored by us. */
    private static final double MOST = 100_000;

    /** As it is stored; empty if the text says no place. */
    public static Optional<WindowPlace> parse(String text) {
        String[] parts = text.split(" ", -1);
        double[] numbers = new double[NUMBERS];
        if (parts.length != NUMBERS + 1) {
            return Optional.empty();
        }
        for (int n = 0; n < NUMBERS; n++) {
            try {
                numbers[n] = Double.parseDouble(parts[n]);
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
            if (!(Math.abs(numbers[n]) <= MOST)) {
                return Optional.empty();
            }
        }
        return Optional.of(
                new WindowPlace(numbers[0], numbers[1], numbers[2], numbers[3], parts[NUMBERS].equals("maximized")));
    }

    public String text() {
        return String.format(
                Locale.ROOT, "%.0f %.0f %.0f %.0f %s", x, y, width, height, maximized ? "maximized" : "normal");
    }

    /** The same, moved and made smaller so that it is wholly on the screen on which most of it was, or on the first one. */
    public WindowPlace within(List<WindowPlace> screens) {
        WindowPlace screen = screens.get(0);
        for (WindowPlace other : screens) {
            if (shared(other) > shared(screen)) {
                screen = other;
            }
        }
        double w = Math.min(width, screen.width);
        double h = Math.min(height, screen.height);
        return new WindowPlace(
                clamp(x, screen.x, screen.x + screen.width - w),
                clamp(y, screen.y, screen.y + screen.height - h),
                w,
                h,
                maximized);
    }

    /** A place in the middle of this one, of at most so many pixels. */
    public WindowPlace middle(double mostWidth, double mostHeight) {
        double w = Math.min(width, mostWidth);
        double h = Math.min(height, mostHeight);
        return new WindowPlace(x + (width - w) / 2, y + (height - h) / 2, w, h, false);
    }

    /** How many pixels both have. */
    private double shared(WindowPlace other) {
        double w = Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
        double h = Math.min(y + height, other.y + other.height) - Math.max(y, other.y);
        return Math.max(0, w) * Math.max(0, h);
    }

    private static double clamp(double value, double least, double most) {
        return Math.max(least, Math.min(most, value));
    }
}
