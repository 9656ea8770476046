package org.pushduty.git;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.PackParser;

/** Takes what a mere trial writes, and forgets it: its readers see it beside what the repository has. */
final class Scratch extends ObjectInserter {
    private final Repository repository;
    private final Map<ObjectId, ObjectLoader> written = new HashMap<>();

    Scratch(Repository repository) {
        this.repository = repository;
    }

    @Override
    public ObjectId insert(int type, long length, InputStream in) throws IOException {
        byte[] content = in.readNBytes(Math.toIntExact(length));
        ObjectId id = idFor(type, content);
        written.put(id, new ObjectLoader.SmallObject(type, content));
        return id;
    }

    @Override
    public ObjectReader newReader() {
        return new Reader();
    }

    @Override
    public PackParser newPackParser(InputStream in) {
        throw new UnsupportedOperationException("a trial fetches nothing");
    }

    @Override
    public void flush() {
        // nothing is kept
    }

    @Override
    public void close() {
        written.clear();
    }

    private final class Reader extends ObjectReader.Filter {
        private final ObjectReader kept = repository.newObjectReader();

        @Override
        protected ObjectReader delegate() {
            return kept;
        }

        @Override
        public ObjectReader newReader() {
            return new Reader();
        }

        @Override
        public boolean has(AnyObjectId id, int type) throws IOException {
            return written.containsKey(id.toObjectId()) || kept.has(id, type);
        }

        @Override
        public boolean has(AnyObjectId id) throws IOException {
            return has(id, OBJ_ANY);
        }

        @Override
        public ObjectLoader open(AnyObjectId id, int type) throws IOException {
            Optional<ObjectLoader> own = Optional.ofNullable(written.get(id.toObjectId()));
            return own.isPresent() ? own.get() : kept.open(id, type);
        }

        @Override
        public ObjectLoader open(AnyObjectId id) throws IOException {
            return open(id, OBJ_ANY);
        }

        @Override
        public long getObjectSize(AnyObjectId id, int type) throws IOException {
            Optional<ObjectLoader> own = Optional.ofNullable(written.get(id.toObjectId()));
            return own.isPresent() ? own.get().getSize() : kept.getObjectSize(id, type);
        }
    }
}
