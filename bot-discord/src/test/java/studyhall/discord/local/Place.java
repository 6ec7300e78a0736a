package studyhall.discord.local;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import net.dv8tion.jda.api.utils.data.DataObject;

/** A channel, thread or direct message. */
public final class Place {
    /** Whether the bot may write there. */
    public enum Door {
        OPEN,
        /** The bot may write there, and open no threads. */
        NO_THREADS,
        /** The bot does not see it. */
        HIDDEN,
        /** The bot sees it and may not write. */
        MUTE,
        /** Nobody has talked there for long. */
        ARCHIVED,
        LOCKED
    }

    /**
     * What stands there.
     *
     * @param onlyFor who sees it; 0 for all
     * @param nonce what it was posted with; empty for none
     * @param json as Discord would give it back
     * @param sent the body that made it what it is
     * @param pictures the files that came with it, in order
     */
    public record Standing(
            long id, long onlyFor, String nonce, DataObject json, DataObject sent, List<byte[]> pictures) {
        public Standing {
            pictures = List.copyOf(pictures);
        }
    }

    final long id;
    final long guild;
    final int type;
    volatile Door door = Door.OPEN;
    /** Nonces of what was posted and deleted. */
    final Set<String> deleted = ConcurrentHashMap.newKeySet();

    final List<Standing> messages = new CopyOnWriteArrayList<>();

    /** The channel that a thread is in; its own id for others. */
    final long parent;

    Place(long id, long guild, int type) {
        this(id, guild, type, id);
    }

    Place(long id, long guild, int type, long parent) {
        this.parent = parent;
        this.id = id;
        this.guild = guild;
        this.type = type;
    }

    public String id() {
        return Long.toUnsignedString(id);
    }

    public void door(Door now) {
        this.door = now;
    }

    /** Somebody deletes a message. */
    public void delete(Standing message) {
        messages.removeIf(each -> each.id() == message.id());
        deleted.add(message.nonce());
    }

    /** What somebody sees, oldest first. */
    public List<Standing> seenBy(long person) {
        return messages.stream()
                .filter(message -> message.onlyFor() == 0 || message.onlyFor() == person)
                .toList();
    }
}
