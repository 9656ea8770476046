package org.pushduty.core.grammar;

/**
 * A named extra of a command: {@code --onto TAG}, {@code --again}.
 *
 * @param name without the dashes
 * @param value the value's name in capitals, or blank for an option without one
 * @param words what it does, for the reference
 */
public record Option(String name, String value, Parameter.Type type, String words) {

    public static Option flag(String name, String words) {
        return new Option(name, "", Parameter.Type.TEXT, words);
    }

    public static Option of(String name, String value, Parameter.Type type, String words) {
        return new Option(name, value, type, words);
    }

    public boolean takesValue() {
        return !value.isBlank();
    }

    public String usage() {
        return takesValue() ? "[--" + name + " " + value + "]" : "[--" + name + "]";
    }
}
