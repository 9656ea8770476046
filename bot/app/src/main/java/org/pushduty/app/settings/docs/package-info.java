/** Writes what the configuration may hold: a JSON schema for editors, and the reference page. */
@NullMarked
package org.pushduty.app.settings.docs;

import org.jspecify.annotations.NullMarked;
