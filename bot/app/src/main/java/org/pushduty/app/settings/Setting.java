package org.pushduty.app.settings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes one key of the configuration file. The component {@code realName} is the key {@code real-name}. Reader,
 * JSON schema and reference page all work from this.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Setting {

    /** What the key is for, in one or two sentences. */
    String doc();

    /** A value as one would write it in YAML. */
    String example() default "";

    /** The value that holds where the key is absent, as it would be written; blank for none. */
    String fallback() default "";

    /** What holds where the key is absent, in words, when {@link #fallback} cannot say it. */
    String otherwise() default "";

    /** Whether the key must be there; a list or a map must then hold something too. */
    boolean required() default false;

    /** How the value (or each item of a list) is written, when its Java type does not say it. */
    Form form() default Form.OF_TYPE;

    /** How the names of a map are written. */
    Form names() default Form.NAME;

    /** What the names of a map stand for, as a placeholder: {@code NAME}, {@code TRAIN}. */
    String placeholder() default "NAME";

    /** Whether a list of one item may be written as that item. */
    boolean orOne() default false;
}
