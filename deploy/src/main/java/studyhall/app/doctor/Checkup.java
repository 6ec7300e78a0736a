package studyhall.app.doctor;

import java.util.List;

/** Looks at one thing that Study Hall stands on. */
interface Checkup {
    /** What is found; never throws for what may be wrong with an installation. */
    List<Finding> look();
}
