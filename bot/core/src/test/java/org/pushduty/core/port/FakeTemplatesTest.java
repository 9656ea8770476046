package org.pushduty.core.port;

final class FakeTemplatesTest extends TemplatesContract {
    private final FakeTemplates templates = new FakeTemplates();

    @Override
    protected Templates templates() {
        return templates;
    }

    @Override
    protected void write(String template, String text) {
        templates.write(template, text);
    }
}
