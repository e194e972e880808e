package unrolled.bench.turns;

import unrolled.engine.kernel.ElementaryRow;
import unrolled.engine.kernel.Panels;

/** The kernels at work, each on the same numbers again and again. */
final class KernelTasks {
    private static final int WIDTH = 256;

    private KernelTasks() {}

    static Task of(Kernel kernel) {
        return switch (kernel) {
            case PLAIN_SUM -> new Plain(KernelTasks::sum);
            case PLAIN_QUOTIENT -> new Plain(KernelTasks::quotient);
            case PRODUCT_1 -> new Product(1, 64);
            case PRODUCT_2 -> new Product(2, 64);
            case PRODUCT_32 -> new Product(32, 64);
            case WEIGHT_SUMS -> new Product(73, 32);
            case SIGMOID -> new Row(ElementaryRow::sigmoid);
            case TANH -> new Row(ElementaryRow::tanh);
        };
    }

    private static void sum(double[] a, double x, double[] k) {
        for (int j = 0; j < a.length; j++) {
            a[j] += x * k[j];
        }
    }

    private static void quotient(double[] a, double x, double[] k) {
        for (int j = 0; j < a.length; j++) {
            a[j] = x / (1.0 + k[j]);
        }
    }

    /** A loop over all numbers. */
    @FunctionalInterface
    private interface Loop {
        void run(double[] a, double x, double[] k);
    }

    private static final class Plain implements Task {
        private final Loop loop;
        private final double[] k = SharedNumbers.numbers(1, WIDTH, 0.5);
        private final double[] a = new double[WIDTH];
        private double x = 1.0;

        Plain(Loop loop) {
            this.loop = loop;
        }

        @Override
        public Object call() {
            x = -x;
            loop.run(a, x, k);
            return a;
        }

        @Override
        public double digest() {
            return SharedNumbers.digest(a);
        }
    }

    /** From zero, x times k, for so many rows of sums. */
    private static final class Product implements Task {
        private final int count;
        private final double[] x;
        private final Panels k;
        private final Panels sums;

        Product(int rows, int count) {
            this.count = count;
            x = SharedNumbers.numbers(1, rows * count, 1.0);
            k = Panels.of(count, WIDTH, SharedNumbers.numbers(2, count * WIDTH, 1.0));
            sums = new Panels(rows, WIDTH);
        }

        @Override
        public Object call() {
            sums.setProduct(x, 0, count, k);
            return sums;
        }

        @Override
        public double digest() {
            double[] all = new double[sums.rows() * WIDTH];
            for (int row = 0; row < sums.rows(); row++) {
                sums.copy(row, 0, WIDTH, all, row * WIDTH);
            }
            return SharedNumbers.digest(all);
        }
    }

    /** A function of each number. */
    @FunctionalInterface
    private interface Function {
        void apply(ElementaryRow row, double[] z, double[] out, int count);
    }

    private static final class Row implements Task {
        private final Function function;
        private final ElementaryRow row = new ElementaryRow(WIDTH);
        private final double[] z = SharedNumbers.numbers(1, WIDTH, 3.0);
        private final double[] out = new double[WIDTH];

        Row(Function function) {
            this.function = function;
        }

        @Override
        public Object call() {
            function.apply(row, z, out, WIDTH);
            return out;
        }

        @Override
        public double digest() {
            return SharedNumbers.digest(out);
        }
    }
}
