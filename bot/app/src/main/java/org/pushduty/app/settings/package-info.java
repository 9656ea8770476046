/**
 * What the configuration file says, as values. {@code settings.file} reads them, {@code settings.docs} describes them.
 */
@NullMarked
package org.pushduty.app.settings;

import org.jspecify.annotations.NullMarked;
