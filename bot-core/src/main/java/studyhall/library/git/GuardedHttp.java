package studyhall.library.git;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URL;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.jgit.transport.http.HttpConnection;
import org.eclipse.jgit.transport.http.HttpConnectionFactory;

/**
 * The way to a server for one fetch: every request, redirected ones too, is checked, and all answers together are bounded in
 * bytes and time. A server behind TLS is checked once more by the very address that is connected to, so that a name which
 * changes between the look and the connection gains nothing.
 */
final class GuardedHttp implements HttpConnectionFactory {
    private final Reach reach;
    private final Optional<String> onlyHost;
    private final long deadline;
    private final AtomicLong left;

    /**
     * Opens it.
     *
     * @param onlyHost the host that alone may be asked, for requests that carry a token
     * @param deadline by {@link System#nanoTime}
     */
    GuardedHttp(Reach reach, Optional<String> onlyHost, Bounds bounds, long deadline) {
        this.reach = reach;
        this.onlyHost = onlyHost;
        this.deadline = deadline;
        this.left = new AtomicLong(bounds.download());
    }

    @Override
    public HttpConnection create(URL url) throws IOException {
        return create(url, Proxy.NO_PROXY);
    }

    @Override
    public HttpConnection create(URL url, Proxy proxy) throws IOException {
        if (onlyHost.isPresent() && !onlyHost.get().equalsIgnoreCase(url.getHost())) {
            throw new GitTrouble(
                    "The server of the notes leads to another, which must not have the token: name that one.");
        }
        reach.check(url);
        HttpURLConnection connection = (HttpURLConnection) url.openConnection(proxy);
        if (connection instanceof HttpsURLConnection secure) {
            secure.setSSLSocketFactory(new Checked(reach, HttpsURLConnection.getDefaultSSLSocketFactory()));
        }
        return new GuardedConnection(connection, this);
    }

    InputStream bounded(InputStream answer) {
        return new FilterInputStream(answer) {
            @Override
            public int read() throws IOException {
                int octet = super.read();
                spend(octet < 0 ? 0 : 1);
                return octet;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int read = super.read(into, from, length);
                spend(Math.max(0, read));
                return read;
            }
        };
    }

    private void spend(int octets) throws IOException {
        if (left.addAndGet(-octets) < 0) {
            throw new TooMuch("is larger than what is fetched of any repository");
        }
        if (System.nanoTime() - deadline > 0) {
            throw new TooMuch("took longer to fetch than any repository may");
        }
    }

    /** A bound was met. */
    static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1;

        TooMuch(String what) {
            super(what);
        }
    }

    /** Hands out plain sockets that look where they connect to; Java puts TLS over them. */
    private static final class Checked extends SSLSocketFactory {
        private final Reach reach;
        private final SSLSocketFactory usual;

        Checked(Reach reach, SSLSocketFactory usual) {
            this.reach = reach;
            this.usual = usual;
        }

        @Override
        public Socket createSocket() {
            return new Socket() {
                @Override
                public void connect(SocketAddress endpoint) throws IOException {
                    connect(endpoint, 0);
                }

                @Override
                public void connect(SocketAddress endpoint, int timeout) throws IOException {
                    InetAddress address = ((InetSocketAddress) endpoint).getAddress();
                    if (address != null) {
                        reach.check(address);
                    }
                    super.connect(endpoint, timeout);
                }
            };
        }

        @Override
        public Socket createSocket(Socket socket, String host, int port, boolean close) throws IOException {
            return usual.createSocket(socket, host, port, close);
        }

        @Override
        public Socket createSocket(String host, int port) {
            throw unchecked();
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress from, int fromPort) {
            throw unchecked();
        }

        @Override
        public Socket createSocket(InetAddress host, int port) {
            throw unchecked();
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) {
            throw unchecked();
        }

        /** Java's HTTP asks for a socket that is not connected yet, and puts TLS over it; any other way would go unchecked. */
        private static UnsupportedOperationException unchecked() {
            return new UnsupportedOperationException(
                    "Only sockets that are not connected yet are handed out, so that where they connect to is checked");
        }

        @Override
        public String[] getDefaultCipherSuites() {
            return usual.getDefaultCipherSuites();
        }

        @Override
        public String[] getSupportedCipherSuites() {
            return usual.getSupportedCipherSuites();
        }
    }
}
