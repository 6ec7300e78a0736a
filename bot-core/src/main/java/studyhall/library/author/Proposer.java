package studyhall.library.author;

import java.util.function.Consumer;

/**
 * Knows one way in which lines fall short of stating a fact, and the edit that mends it. Stateless; may propose in vain,
 * since each edit is tried before anybody sees it.
 */
interface Proposer {
    void propose(Page page, Consumer<Proposal> proposals);
}
