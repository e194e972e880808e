/** What is wrong in an experiment whose runs were computed: named checks, each with a sentence, a place, and what mends it. */
package unrolled.analysis.check;
