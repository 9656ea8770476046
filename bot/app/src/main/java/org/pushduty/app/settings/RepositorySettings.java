package org.pushduty.app.settings;

/** One repository of a train. */
public record RepositorySettings(
        @Setting(
                doc = "Where to fetch from and push tags to: a folder, or an address of file, http, https or ssh.",
                example = "git@github.com:mozilla/addons-server.git",
                required = true,
                form = Form.REMOTE)
        String remote,

        @Setting(
                doc = "Address of its pages, for links.",
                example = "https://github.com/mozilla/addons-server",
                form = Form.HTTP_URL,
                otherwise = "no links")
        String web,

        @Setting(
                doc = "Private remote with security fixes.",
                example = "git@github.com:mozilla/addons-server-security.git",
                form = Form.REMOTE)
        String security,

        @Setting(
                doc = "Branch that is tagged.",
                example = "master",
                form = Form.BRANCH,
                otherwise = "the remote's own default branch")
        String branch,

        @Setting(doc = "Whose pages `web` shows, which decides how links look.", fallback = "guess")
        Forge forge,

        @Setting(
                doc = "Template of compare links, for pages of another kind; {web}, {from} and {to} are filled in.",
                example = "\"{web}/compare/{from}...{to}\"",
                form = Form.COMPARE,
                otherwise = "the forge's own")
        String compare) {}
