package org.pushduty.pebble;

import io.pebbletemplates.pebble.error.LoaderException;
import io.pebbletemplates.pebble.loader.Loader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The files below one folder, and the templates that come with the bot. */
final class TemplateFolder implements Loader<String> {
    private static final String BUILT_IN = "built-in:";
    private static final Set<String> BUILT_INS = Set.of("pad.md", "mail.md");
    private static final long LARGEST_FILE = 64 * 1024;

    private final Path folder;
    private final Budget budget;

    TemplateFolder(Path folder, Budget budget) {
        this.folder = folder;
        this.budget = budget;
    }

    @Override
    public Reader getReader(String name) {
        budget.file(name);
        String text = name.startsWith(BUILT_IN) ? builtIn(name.substring(BUILT_IN.length())) : file(name);
        return new StringReader(TagLines.joined(text));
    }

    private static String builtIn(String name) {
        if (!BUILT_INS.contains(name)) {
            throw new LoaderException(
                    null, "no template built in of that name: " + name + " (there are mail.md, pad.md)");
        }
        try (InputStream resource = TemplateFolder.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException("the jar lacks " + name);
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the jar cannot be read", e);
        }
    }

    private String file(String name) {
        try {
            // Links are followed first: one that leads out of the folder is out of it.
            Path file = folder.resolve(name).toRealPath();
            if (!file.startsWith(folder.toRealPath())) {
                throw new LoaderException(null, "outside the folder of the templates: " + name);
            }
            if (!Files.isRegularFile(file)) {
                throw new LoaderException(null, "not a file: " + name);
            }
            if (Files.size(file) > LARGEST_FILE) {
                throw new LoaderException(null, "larger than " + LARGEST_FILE / 1024 + " KiB: " + name);
            }
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new LoaderException(e, "not UTF-8: " + name);
        } catch (IOException | InvalidPathException e) {
            throw new LoaderException(e, "there is no such file, or it cannot be read: " + name);
        }
    }

    @Override
    public void setCharset(String charset) {
        throw new UnsupportedOperationException("templates are UTF-8");
    }

    @Override
    public void setPrefix(String prefix) {
        throw new UnsupportedOperationException("names are relative to the folder");
    }

    @Override
    public void setSuffix(String suffix) {
        throw new UnsupportedOperationException("names are whole");
    }

    /** Every name is relative to the folder, whichever file it stands in. */
    @Override
    public @Nullable String resolveRelativePath(String relativePath, String anchorPath) {
        return null;
    }

    @Override
    public String createCacheKey(String name) {
        return name;
    }

    @Override
    public boolean resourceExists(String name) {
        return name.startsWith(BUILT_IN)
                ? BUILT_INS.contains(name.substring(BUILT_IN.length()))
                : Files.isRegularFile(folder.resolve(name));
    }
}
