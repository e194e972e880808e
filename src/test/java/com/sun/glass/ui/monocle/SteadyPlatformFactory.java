package com.sun.glass.ui.monocle;

import java.nio.Buffer;

/**
 * Monocle's screen in memory, without a fault of it: of what juts out of the screen it copies a part, leaves the
 * limit of the buffer there, and the painter that takes this buffer next finds it too small. It stands in Monocle's
 * package, since Monocle has its platforms for itself.
 */
final class SteadyPlatformFactory extends HeadlessPlatformFactory {
    @Override
    protected NativePlatform createNativePlatform() {
        return new HeadlessPlatform() {
            @Override
            protected NativeScreen createScreen() {
                return new SteadyScreen();
            }
        };
    }

    private static final class SteadyScreen extends HeadlessScreen {
        @Override
        public void uploadPixels(Buffer pixels, int x, int y, int width, int height, float alpha) {
            int limit = pixels.limit();
            super.uploadPixels(pixels, x, y, width, height, alpha);
            pixels.limit(limit);
        }
    }
}
