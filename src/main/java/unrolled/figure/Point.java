package unrolled.figure;

/** A place in a figure. */
public record Point(double x, double y) {
    /** The point moved by {@code dx} and {@code dy}. */
    public Point translate(double dx, double dy) {
        return new Point(x + dx, y + dy);
    }

    /** The point {@code t} of the way from here to {@code other}; 0 is here, 1 is there. */
    public Point towards(Point other, double t) {
        return new Point(x + t * (other.x - x), y + t * (other.y - y));
    }

    public double distance(Point other) {
        return Math.hypot(other.x - x, other.y - y);
    }
}
