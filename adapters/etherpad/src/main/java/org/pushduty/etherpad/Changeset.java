package org.pushduty.etherpad;

import java.util.Locale;

/**
 * Writes {@link Edits} as an Etherpad changeset in its canonical form, which is the only one that a server takes
 * (Etherpad's doc/easysync: {@code Z:oldLength>growth operations $ inserted text}; numbers in base 36; an operation
 * that spans newlines says how many and ends with one). What is inserted has the attribute number 0.
 */
final class Changeset {
    private final StringBuilder operations = new StringBuilder();
    private final StringBuilder bank = new StringBuilder();

    /** {@code edits} of {@code text}. */
    static String of(String text, Edits edits) {
        var changeset = new Changeset();
        int removed = 0;
        int at = 0;
        for (Edit edit : edits.list()) {
            changeset.operate("", '=', text.substring(at, edit.at()));
            changeset.operate("", '-', text.substring(edit.at(), edit.end()));
            changeset.operate("*0", '+', edit.inserted());
            changeset.bank.append(edit.inserted());
            removed += edit.removed();
            at = edit.end();
        }
        int growth = changeset.bank.length() - removed;
        return "Z:" + number(text.length()) + (growth < 0 ? "<" : ">") + number(Math.abs(growth)) + changeset.operations
                + "$" + changeset.bank;
    }

    private void operate(String attributes, char operation, String over) {
        int lines = (int) over.chars().filter(each -> each == '\n').count();
        int inLines = over.lastIndexOf('\n') + 1;
        if (lines > 0) {
            operations
                    .append(attributes)
                    .append('|')
                    .append(number(lines))
                    .append(operation)
                    .append(number(inLines));
        }
        if (over.length() > inLines) {
            operations.append(attributes).append(operation).append(number(over.length() - inLines));
        }
    }

    private static String number(int number) {
        return Integer.toString(number, Character.MAX_RADIX).toLowerCase(Locale.ROOT);
    }
}
