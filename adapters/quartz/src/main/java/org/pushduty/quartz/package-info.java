/** The port {@code Timetable} on Quartz, in the store's database. */
@NullMarked
package org.pushduty.quartz;

import org.jspecify.annotations.NullMarked;
