package org.pushduty.app.settings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a sealed interface whose records are told apart by one key: its value is the record's name in lower case. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Choice {

    /** The key that tells, for example {@code type}. */
    String key();

    /** What the key is for. */
    String doc();

    /** The value that holds where the key is absent; blank where it must be there. */
    String fallback() default "";
}
