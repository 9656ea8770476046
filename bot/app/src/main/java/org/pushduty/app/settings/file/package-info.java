/** Reads the configuration file, and finds everything that is wrong with it at once. */
@NullMarked
package org.pushduty.app.settings.file;

import org.jspecify.annotations.NullMarked;
