/**
 * What is said and to whom, with no word of any platform: messages made of blocks, buttons, and the people and
 * channels that they travel between. Values and the outbound ports only; nothing here decides anything, and nothing of
 * ours is imported.
 */
@NullMarked
package studyhall.chat;

import org.jspecify.annotations.NullMarked;
