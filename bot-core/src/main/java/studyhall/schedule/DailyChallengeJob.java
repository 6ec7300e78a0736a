package studyhall.schedule;

import org.quartz.DisallowConcurrentExecution;

/**
 * Dispatches channels whose challenge of the day is due, and closes challenges whose time is over.
 *
 * @param closing closes what is over; overlapping calls are harmless
 */
@DisallowConcurrentExecution
public record DailyChallengeJob(DispatchDue dispatch, Runnable closing) implements Turn {
    @Override
    public void run() {
        dispatch.run(Activity.CHALLENGE);
        closing.run();
    }
}
