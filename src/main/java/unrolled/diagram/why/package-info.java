/** Why a memory is what it is: parts, forgetting, two inks, and which input mattered. */
package unrolled.diagram.why;
