/**
 * The window. A controller an FXML file, fed by its constructor; what is drawn comes from {@code diagram}, what happens
 * is decided in {@code session}.
 */
package unrolled.ui;
