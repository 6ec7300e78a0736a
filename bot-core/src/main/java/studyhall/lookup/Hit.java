package studyhall.lookup;

/** An entry that was found, and how well it fits: higher is better, comparable within one search only. */
public record Hit(Entry entry, float score) {}
