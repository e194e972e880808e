package unrolled.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.QRDecomposition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unrolled.engine.Examples;

/** Orthogonal columns, in panels and several rows at a time, against a library that goes column by column. */
class HouseholderTest {
    @ParameterizedTest
    @CsvSource({"1, 1", "4, 1", "2, 2", "28, 7", "64, 64", "256, 64", "260, 65", "129, 129", "600, 150"})
    void hasTheBitsOfColumnByColumn(int rows, int columns) {
        double[] a = Examples.numbers(rows, rows * columns);
        assertArrayEquals(columnByColumn(rows, columns, a), Householder.orthogonal(rows, columns, a));
    }

    /** Q of a well-known library with the signs that make the diagonal of R positive, turned. */
    private static double[] columnByColumn(int rows, int columns, double[] a) {
        QRDecomposition<DMatrixRMaj> qr = DecompositionFactory_DDRM.qr(rows, columns);
        qr.decompose(new DMatrixRMaj(rows, columns, true, a.clone()));
        DMatrixRMaj q = qr.getQ(null, true);
        DMatrixRMaj r = qr.getR(null, true);
        double[] turned = new double[columns * rows];
        for (int column = 0; column < columns; column++) {
            double sign = r.get(column, column) < 0.0 ? -1.0 : 1.0;
            for (int row = 0; row < rows; row++) {
                turned[column * rows + row] = sign * q.get(row, column);
            }
        }
        return turned;
    }

    @ParameterizedTest
    @CsvSource({"12, 3", "400, 100"})
    void columnsAreOrthonormalAndRHasAPositiveDiagonal(int rows, int columns) {
        double[] a = Examples.numbers(7, rows * columns);
        double[] q = Householder.orthogonal(rows, columns, a);
        for (int one = 0; one < columns; one++) {
            double diagonal = 0.0;
            for (int row = 0; row < rows; row++) {
                diagonal += q[one * rows + row] * a[row * columns + one];
            }
            assertEquals(1.0, Math.signum(diagonal));
            for (int two = 0; two <= one; two++) {
                double product = 0.0;
                for (int row = 0; row < rows; row++) {
                    product += q[one * rows + row] * q[two * rows + row];
                }
                assertEquals(one == two ? 1.0 : 0.0, product, 1e-12);
            }
        }
    }
}
