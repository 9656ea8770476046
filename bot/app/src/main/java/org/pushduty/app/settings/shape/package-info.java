/** What the configuration file may look like, found from the annotated records. */
@NullMarked
package org.pushduty.app.settings.shape;

import org.jspecify.annotations.NullMarked;
