package org.pushduty.core.command;

import org.pushduty.core.grammar.CommandSpec;

/**
 * A command that is to be carried out.
 *
 * @param lane of the train that it is about
 * @param addressed the words that ask for it
 */
record Errand(Command command, Lane lane, Addressing.Addressed addressed) {

    /** As it holds for these words. */
    CommandSpec spec() {
        ArgumentParser.Outcome parsed = arguments();
        return parsed.isGood() ? command.spec(parsed.arguments()) : command.spec();
    }

    ArgumentParser.Outcome arguments() {
        return new ArgumentParser(command.spec(), lane.desk().train().repositoryNames()).parse(addressed.rest());
    }

    /** The line that asks for the same without a preview. */
    String line() {
        String rest = addressed.rest();
        // One question mark at the end is taken for a preview's, and taken off, when the line is read again.
        return (spec().name() + " " + rest + (rest.endsWith("?") ? "?" : "")).strip();
    }
}
