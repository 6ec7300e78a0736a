package studyhall.library.git;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.ProtocolException;
import java.net.URL;
import java.security.SecureRandom;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.KeyManager;
import javax.net.ssl.TrustManager;
import org.eclipse.jgit.transport.http.HttpConnection;
import org.jspecify.annotations.Nullable;

/** Java's own HTTP as JGit wants it, with answers that are bounded and certificates that are always checked. */
@SuppressWarnings(
        "NullAway") // JGit says nowhere what may be null, and HttpURLConnection gives null for what is missing
record GuardedConnection(HttpURLConnection of, GuardedHttp guard) implements HttpConnection {
    @Override
    public int getResponseCode() throws IOException {
        return of.getResponseCode();
    }

    @Override
    public URL getURL() {
        return of.getURL();
    }

    @Override
    public String getResponseMessage() throws IOException {
        return of.getResponseMessage();
    }

    @Override
    public Map<String, List<String>> getHeaderFields() {
        return of.getHeaderFields();
    }

    @Override
    public void setRequestProperty(String key, String value) {
        of.setRequestProperty(key, value);
    }

    @Override
    public void setRequestMethod(String method) throws ProtocolException {
        of.setRequestMethod(method);
    }

    @Override
    public void setUseCaches(boolean use) {
        of.setUseCaches(use);
    }

    @Override
    public void setConnectTimeout(int timeout) {
        of.setConnectTimeout(timeout);
    }

    @Override
    public void setReadTimeout(int timeout) {
        of.setReadTimeout(timeout);
    }

    @Override
    public String getContentType() {
        return of.getContentType();
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return guard.bounded(of.getInputStream());
    }

    @Override
    public @Nullable String getHeaderField(String name) {
        return of.getHeaderField(name);
    }

    @Override
    public List<String> getHeaderFields(String name) {
        List<String> found = new LinkedList<>();
        of.getHeaderFields().forEach((key, values) -> {
            if (name.equalsIgnoreCase(key)) {
                found.addAll(values);
            }
        });
        return found;
    }

    @Override
    public int getContentLength() {
        return of.getContentLength();
    }

    @Override
    public void setInstanceFollowRedirects(boolean follow) {
        // JGit follows by a new request each, which is checked; Java would follow unseen
        of.setInstanceFollowRedirects(false);
    }

    @Override
    public void setDoOutput(boolean output) {
        of.setDoOutput(output);
    }

    @Override
    public void setFixedLengthStreamingMode(int length) {
        of.setFixedLengthStreamingMode(length);
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return of.getOutputStream();
    }

    @Override
    public void setChunkedStreamingMode(int length) {
        of.setChunkedStreamingMode(length);
    }

    @Override
    public String getRequestMethod() {
        return Objects.requireNonNull(of.getRequestMethod());
    }

    @Override
    public boolean usingProxy() {
        return of.usingProxy();
    }

    @Override
    public void connect() throws IOException {
        of.connect();
    }

    @Override
    public void configure(KeyManager[] keys, TrustManager[] trusted, SecureRandom random) {
        throw new UnsupportedOperationException("Certificates are always checked");
    }

    @Override
    public void setHostnameVerifier(HostnameVerifier verifier) {
        throw new UnsupportedOperationException("Certificates are always checked");
    }
}
