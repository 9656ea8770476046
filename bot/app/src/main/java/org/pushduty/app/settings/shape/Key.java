package org.pushduty.app.settings.shape;

import org.pushduty.app.settings.Setting;

/**
 * One key of a section.
 *
 * @param name as the file spells it, in kebab-case
 */
public record Key(String name, Setting setting, Shape shape) {}
