package org.pushduty.app.settings;

import java.util.List;
import java.util.Map;

/** Somewhere that revisions are deployed to. */
public record EnvironmentSettings(
        @Setting(doc = "Whether a new tag deploys itself there, or a person does it.", required = true)
        Deploys deploys,

        @Setting(
                doc = "Whose sign-off a push needs before it goes there: `hero` or roles.",
                example = "[hero, qa, ops]",
                form = Form.ROLE)
        List<String> needs,

        @Setting(
                doc = "Where each repository tells the version that runs there.",
                example = "{ addons-server: \"https://addons.example.org/__version__\" }",
                names = Form.REPOSITORY,
                form = Form.HTTP_URL,
                placeholder = "REPOSITORY")
        Map<String, String> version) {
    public EnvironmentSettings {
        needs = List.copyOf(needs);
        version = InOrder.copy(version);
    }
}
