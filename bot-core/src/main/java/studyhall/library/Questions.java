package studyhall.library;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import studyhall.question.Question;

/** The questions of several notes as one list, unpacked note by note when they are asked for. Immutable. */
final class Questions extends AbstractList<Question> implements RandomAccess {
    /**
     * Some of one note's questions.
     *
     * @param chosen their places among the note's, ascending
     */
    record Part(Chapter.Written from, int[] chosen) {}

    private final List<Part> parts;
    private final int[] ends;

    Questions(List<Part> parts) {
        this.parts = List.copyOf(parts);
        this.ends = new int[parts.size()];
        int end = 0;
        for (int i = 0; i < ends.length; i++) {
            end += parts.get(i).chosen().length;
            ends[i] = end;
        }
    }

    @Override
    public int size() {
        return ends.length == 0 ? 0 : ends[ends.length - 1];
    }

    @Override
    public Question get(int index) {
        java.util.Objects.checkIndex(index, size());
        int low = 0;
        int high = ends.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends[middle] <= index) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        Part part = parts.get(low);
        int begin = low == 0 ? 0 : ends[low - 1];
        return part.from().unpacked().get(part.chosen()[index - begin]);
    }
}
