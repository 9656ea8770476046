/**
 * What a command looks like to those who say it: the source of parser, help, reference, completion and networks' own
 * commands. Pure values.
 */
@NullMarked
package org.pushduty.core.grammar;

import org.jspecify.annotations.NullMarked;
