package studyhall.question;

/** 64 bits of FNV-1a, mixed: what stands for chance where the same notes must give the same questions. */
public final class Hash {
    private Hash() {}

    public static long of(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return mix(hash);
    }

    /** Another number for each salt. */
    public static long salted(long hash, int salt) {
        return mix(hash + 0x9E3779B97F4A7C15L * (salt + 1));
    }

    private static long mix(long hash) {
        // the low bits of FNV are weak; fold the high ones in
        long mixed = (hash ^ (hash >>> 32)) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 29)) * 0xBF58476D1CE4E5B9L;
        return mixed ^ (mixed >>> 32);
    }
}
