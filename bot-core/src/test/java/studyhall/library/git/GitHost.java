package studyhall.library.git;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.internal.storage.dfs.DfsRepositoryDescription;
import org.eclipse.jgit.internal.storage.dfs.InMemoryRepository;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.transport.PacketLineOut;
import org.eclipse.jgit.transport.RefAdvertiser.PacketLineOutRefAdvertiser;
import org.eclipse.jgit.transport.UploadPack;

/** A Git server on this machine with one repository, which tests commit to, lock and spoil. */
final class GitHost implements AutoCloseable {
    private final InMemoryRepository repository = new InMemoryRepository(new DfsRepositoryDescription("notes"));
    private final HttpServer server;
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private volatile Optional<String> login = Optional.empty();
    private volatile Optional<String> elsewhere = Optional.empty();
    private volatile UnaryOperator<byte[]> spoiling = bytes -> bytes;

    GitHost() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "git-host");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::answer);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    String url() {
        return "http://127.0.0.1:" + port() + "/notes.git";
    }

    /** What was asked for since the last call. */
    List<String> requests() {
        synchronized (requests) {
            List<String> now = List.copyOf(requests);
            requests.clear();
            return now;
        }
    }

    /** From now on only for whoever has this. */
    void lock(String userAndToken) {
        login = Optional.of(userAndToken);
    }

    /** From now on leads to another server. */
    void lead(String to) {
        elsewhere = Optional.of(to);
    }

    /** From now on sends packs that somebody had in hand. */
    void spoil(UnaryOperator<byte[]> how) {
        spoiling = how;
    }

    /** Commits files to the branch main, and only those. */
    String commit(Map<String, String> files) throws IOException {
        return commit("main", files, Map.of());
    }

    /** The same to any branch, with links by what they lead to. */
    String commit(String branch, Map<String, String> files, Map<String, String> links) throws IOException {
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            DirCache index = DirCache.newInCore();
            DirCacheBuilder builder = index.builder();
            Map<String, FileMode> modes = new TreeMap<>();
            Map<String, String> all = new TreeMap<>(files);
            all.putAll(links);
            links.keySet().forEach(name -> modes.put(name, FileMode.SYMLINK));
            for (Map.Entry<String, String> file : all.entrySet()) {
                DirCacheEntry entry = new DirCacheEntry(file.getKey());
                entry.setFileMode(modes.getOrDefault(file.getKey(), FileMode.REGULAR_FILE));
                entry.setObjectId(
                        inserter.insert(Constants.OBJ_BLOB, file.getValue().getBytes(StandardCharsets.UTF_8)));
                builder.add(entry);
            }
            builder.finish();
            return commit(branch, inserter, index.writeTree(inserter));
        }
    }

    ObjectInserter inserter() {
        return repository.newObjectInserter();
    }

    String commit(String branch, ObjectInserter inserter, ObjectId tree) throws IOException {
        CommitBuilder commit = new CommitBuilder();
        commit.setTreeId(tree);
        PersonIdent ada = new PersonIdent("Ada", "ada@example.org");
        commit.setAuthor(ada);
        commit.setCommitter(ada);
        commit.setMessage("Notes " + requests.size() + " " + System.nanoTime());
        ObjectId id = inserter.insert(commit);
        inserter.flush();
        point(branch, id);
        return id.name();
    }

    void point(String branch, ObjectId id) throws IOException {
        RefUpdate update = repository.updateRef("refs/heads/" + branch);
        update.setNewObjectId(id);
        update.setForceUpdate(true);
        update.update();
        repository.updateRef(Constants.HEAD).link("refs/heads/main");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            Optional<String> to = elsewhere;
            if (to.isPresent()) {
                exchange.getResponseHeaders().set("Location", to.get() + exchange.getRequestURI());
                exchange.sendResponseHeaders(302, -1);
                return;
            }
            Optional<String> wanted = login.map(
                    word -> "Basic " + Base64.getEncoder().encodeToString(word.getBytes(StandardCharsets.UTF_8)));
            if (wanted.isPresent()
                    && !wanted.equals(
                            Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")))) {
                exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"notes\"");
                exchange.sendResponseHeaders(401, -1);
                return;
            }
            if (!exchange.getRequestURI().getPath().startsWith("/notes.git/")) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            serve(exchange);
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        boolean asks = exchange.getRequestMethod().equals("GET");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        UploadPack upload = new UploadPack(repository);
        upload.setBiDirectionalPipe(false);
        String protocol = exchange.getRequestHeaders().getFirst("Git-Protocol");
        upload.setExtraParameters(protocol == null ? List.of() : List.of(protocol.split(":")));
        if (asks) {
            PacketLineOut lines = new PacketLineOut(out);
            lines.writeString("# service=git-upload-pack\n");
            lines.end();
            upload.sendAdvertisedRefs(new PacketLineOutRefAdvertiser(lines), null);
        } else {
            InputStream in = exchange.getRequestBody();
            boolean zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
            byte[] body = (zipped ? new GZIPInputStream(in) : in).readAllBytes();
            upload.upload(new ByteArrayInputStream(body), out, null);
        }
        byte[] bytes = asks ? out.toByteArray() : spoiling.apply(out.toByteArray());
        exchange.getResponseHeaders()
                .set("Content-Type", "application/x-git-upload-pack-" + (asks ? "advertisement" : "result"));
        exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        repository.close();
    }
}
