package studyhall.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studyhall.Secret;

class TokenVaultTest {
    private static final Secret OLD = new Secret("an old key of at least 32 characters");
    private static final Secret NEW = new Secret("a new key of at least 32 characters!");

    private final TokenVault vault = new TokenVault(OLD, Optional.empty());

    @Test
    void what_was_sealed_opens_for_the_place_that_it_was_sealed_for() {
        byte[] locked = vault.seal("xoxb-1-secret", "T1");

        assertThat(vault.open(locked, "T1")).contains("xoxb-1-secret");
        assertThat(vault.open(locked, "T2")).isEmpty();
        assertThat(new String(locked, StandardCharsets.ISO_8859_1)).doesNotContain("xoxb", "secret");
    }

    @Test
    void the_same_token_is_sealed_differently_each_time() {
        assertThat(vault.seal("xoxb-1", "T1")).isNotEqualTo(vault.seal("xoxb-1", "T1"));
    }

    @Test
    void a_changed_bit_or_a_cut_opens_nothing() {
        byte[] locked = vault.seal("xoxb-1-secret", "T1");
        for (int at = 0; at < locked.length; at++) {
            byte[] changed = locked.clone();
            changed[at] ^= 1;
            assertThat(vault.open(changed, "T1")).as("bit of byte " + at).isEmpty();
            assertThat(vault.open(java.util.Arrays.copyOf(locked, at), "T1")).isEmpty();
        }
    }

    @Test
    void a_new_key_opens_what_the_old_one_sealed_as_long_as_it_is_given() {
        byte[] locked = vault.seal("xoxb-1", "T1");
        TokenVault both = new TokenVault(NEW, Optional.of(OLD));

        assertThat(both.open(locked, "T1")).contains("xoxb-1");
        assertThat(both.isCurrent(locked)).isFalse();
        assertThat(both.isCurrent(both.seal("xoxb-1", "T1"))).isTrue();
        assertThat(new TokenVault(NEW, Optional.empty()).open(locked, "T1")).isEmpty();
        assertThat(vault.open(both.seal("xoxb-1", "T1"), "T1")).isEmpty();
    }
}
