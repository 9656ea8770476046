/**
 * The notes page of a push: the bot's pieces among people's words, and what people write under its lists. Pure rules.
 */
@NullMarked
package org.pushduty.core.notes;

import org.jspecify.annotations.NullMarked;
