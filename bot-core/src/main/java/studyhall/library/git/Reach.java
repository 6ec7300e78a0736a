package studyhall.library.git;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URL;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.function.Predicate;

/**
 * Which servers may be asked for notes, so that an address, a redirect or a name that changes its mind leads into no network
 * that it has no business in.
 *
 * @param plain whether http does too
 * @param admits an address of a server
 */
public record Reach(boolean plain, Predicate<InetAddress> admits) {
    /** https to addresses of the public internet. */
    public static Reach publicly() {
        return new Reach(false, Reach::isPublic);
    }

    /** Any server, such as one's own beside this program. */
    public static Reach anywhere() {
        return new Reach(true, address -> true);
    }

    /** Refuses what must not even be asked for. */
    void check(URL url) throws IOException {
        if (!url.getProtocol().equals("https") && !(plain && url.getProtocol().equals("http"))) {
            throw new GitTrouble("Notes are fetched by https only; STUDYHALL_NOTES_GIT=private allows http too.");
        }
        try {
            for (InetAddress address : InetAddress.getAllByName(url.getHost())) {
                check(address);
            }
        } catch (UnknownHostException e) {
            throw new GitTrouble("No server has the name in the address of the notes; check STUDYHALL_NOTES.");
        }
    }

    void check(InetAddress address) throws IOException {
        if (!admits.test(address)) {
            throw new GitTrouble(
                    "The server of the notes has an address that is not of the public internet, and none of"
                            + " those is asked; STUDYHALL_NOTES_GIT=private allows it.");
        }
    }

    private static boolean isPublic(InetAddress address) {
        if (address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] octets = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(octets) : isPublic6((Inet6Address) address, octets);
    }

    /** The IANA special-purpose registry: none of these is a server of the internet. */
    private static boolean isPublic4(byte[] octets) {
        int a = octets[0] & 0xff;
        int b = octets[1] & 0xff;
        int c = octets[2] & 0xff;
        boolean special = a == 0
                || a >= 240
                || a == 100 && b >= 64 && b < 128
                || a == 192 && b == 0 && (c == 0 || c == 2)
                || a == 192 && b == 88 && c == 99
                || a == 198 && (b == 18 || b == 19 || b == 51 && c == 100)
                || a == 203 && b == 0 && c == 113;
        return !special;
    }

    private static boolean isPublic6(Inet6Address address, byte[] octets) {
        int first = (octets[0] & 0xff) << 8 | octets[1] & 0xff;
        int second = (octets[2] & 0xff) << 8 | octets[3] & 0xff;
        if (first == 0x64 && second == 0xff9b) {
            // NAT64: an address of the other internet in this one's dress
            return embedded(Arrays.copyOfRange(octets, 12, 16));
        }
        // 2000::/3 is what is given out; in it are tunnels and examples
        boolean given = (first & 0xe000) == 0x2000;
        boolean tunnel = first == 0x2002 || first == 0x2001 && second < 0x200;
        boolean example = first == 0x2001 && second == 0xdb8;
        return given && !tunnel && !example && !address.isIPv4CompatibleAddress();
    }

    private static boolean embedded(byte[] octets) {
        try {
            return isPublic(InetAddress.getByAddress(octets));
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
