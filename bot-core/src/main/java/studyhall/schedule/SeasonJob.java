package studyhall.schedule;

import org.quartz.DisallowConcurrentExecution;

/**
 * Dispatches the closing on the day after an exam, and ends seasons whose time is over.
 *
 * @param ending ends what is over; overlapping calls are harmless
 */
@DisallowConcurrentExecution
public record SeasonJob(DispatchDue dispatch, Runnable ending) implements Turn {
    @Override
    public void run() {
        dispatch.run(Activity.CLOSING);
        ending.run();
    }
}
