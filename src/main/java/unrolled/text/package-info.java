/** What is said to people: the sentences of the program and its numbers, in English and in German. */
package unrolled.text;
