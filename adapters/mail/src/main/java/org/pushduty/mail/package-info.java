/** Letters through SMTP. */
@NullMarked
package org.pushduty.mail;

import org.jspecify.annotations.NullMarked;
