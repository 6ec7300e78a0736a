package studyhall.schedule;

import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** A job that takes nothing from Quartz but the moment. */
public interface Turn extends Job {
    /** Does what is due. Overlapping turns, on one replica or several, are harmless. */
    void run();

    @Override
    default void execute(JobExecutionContext context) {
        run();
    }
}
