package unrolled.debug.desk;

import java.util.OptionalDouble;

/**
 * What is shown, and from how near.
 *
 * @param bottom the picture at the bottom, by its name
 * @param why which of the pictures of why is chosen, by its name
 * @param zoom of the lanes, 1 draws a state box 44 pixels wide; empty for as large as they fit
 * @param call which call of the cursor's run is edited, from 0
 * @param places what each picture at the bottom showed last
 * @param bars what full bars of the lanes stand for
 */
public record Shown(
        String bottom, String why, Depth depth, OptionalDouble zoom, int call, Places places, BarChoice bars) {
    /** What a window begins with. */
    public static final Shown FIRST =
            new Shown("run", "parts", Depth.Far.LANES, OptionalDouble.empty(), 0, Places.FIRST, BarChoice.FIRST);
}
