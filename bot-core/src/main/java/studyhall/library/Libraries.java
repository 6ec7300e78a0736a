package studyhall.library;

import java.util.function.Supplier;
import studyhall.chat.ChannelRef;

/** Which library is read where: nothing of one workspace's notes is ever seen in another. */
@FunctionalInterface
public interface Libraries {
    /** The library of a place's workspace as it is now; keep it for as long as one thing must stay consistent. */
    Library in(ChannelRef place);

    /** The same everywhere. */
    static Libraries same(Supplier<Library> library) {
        return place -> library.get();
    }
}
