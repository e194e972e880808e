/**
 * The observable session: the experiment with its history, the traces made of it, the cursor and the settings. Commands
 * are called on one thread, the one that shows; work is done on others and comes back as finished values.
 */
package unrolled.session;
