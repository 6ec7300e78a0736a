package studyhall.note;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the entries at one place in a note can take for granted.
 *
 * @param breadcrumb headings down to here
 * @param subject what plain statements here are about
 * @param subjectScope where that subject belongs
 * @param subjectKind what that subject is one of, in the singular; may be empty
 * @param scope where terms that are defined here belong
 * @param kind what terms that are defined here are, in the singular; may be empty
 * @param peers names the row of headings that the subject stands in
 * @param property the attribute that entries here are values of; empty where they are none
 * @param owned whether a heading above names both an owner and a kind ("XGBoost Hyperparameters")
 * @param nested whether the subject is an entry of a list rather than a heading
 */
record Context(
        List<String> breadcrumb,
        SortedSet<String> tags,
        Term subject,
        String subjectScope,
        String subjectKind,
        String scope,
        String kind,
        String peers,
        String property,
        boolean owned,
        boolean nested) {

    static final String DETAILS = "details";

    static Context note(String title, Term subject, SortedSet<String> tags) {
        return new Context(List.of(title), tags, subject, "", "", subject.text(), "", "", "", false, false);
    }

    Context below(String heading, SortedSet<String> more) {
        List<String> longer = new ArrayList<>(breadcrumb);
        longer.add(heading);
        return new Context(
                longer, with(more), subject, subjectScope, subjectKind, scope, kind, peers, property, owned, nested);
    }

    Context tagged(SortedSet<String> more) {
        return more.isEmpty()
                ? this
                : new Context(
                        breadcrumb,
                        with(more),
                        subject,
                        subjectScope,
                        subjectKind,
                        scope,
                        kind,
                        peers,
                        property,
                        owned,
                        nested);
    }

    /** Below an entry of a list that introduced a term; of what kind the terms below that are is not known. */
    Context about(Term term, String siblings) {
        return new Context(breadcrumb, tags, term, scope, kind, scope, "", siblings, "", owned, true);
    }

    /** The same, where the entry has nothing of its own to say and only collects what stands below it. */
    Context inside(Term term, String siblings) {
        return owned
                ? about(term, siblings)
                : new Context(breadcrumb, tags, term, scope, kind, term.text(), "", siblings, "", false, true);
    }

    /** Where terms that are defined are not of the kind that those around them are. */
    Context kindless() {
        return ofKind("");
    }

    /** Where a heading says by itself what the terms below it are. */
    Context ofKind(String other) {
        return new Context(
                breadcrumb, tags, subject, subjectScope, subjectKind, scope, other, peers, property, owned, nested);
    }

    Context property(String name) {
        return new Context(
                breadcrumb, tags, subject, subjectScope, subjectKind, scope, kind, peers, name, owned, nested);
    }

    /** Below a statement: what stands there explains it and cannot be understood alone. */
    Context details() {
        return new Context(
                breadcrumb, tags, subject, subjectScope, subjectKind, scope, kind, DETAILS, property, owned, true);
    }

    private SortedSet<String> with(SortedSet<String> more) {
        if (more.isEmpty()) {
            return tags;
        }
        SortedSet<String> all = new TreeSet<>(tags);
        all.addAll(more);
        return all;
    }
}
