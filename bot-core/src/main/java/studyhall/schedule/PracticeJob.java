package studyhall.schedule;

import org.quartz.DisallowConcurrentExecution;

/**
 * What the clock does for people who learn alone.
 *
 * @param ending ends mock exams whose time is over; overlapping calls are harmless
 */
@DisallowConcurrentExecution
public record PracticeJob(Runnable ending) implements Turn {
    @Override
    public void run() {
        ending.run();
    }
}
