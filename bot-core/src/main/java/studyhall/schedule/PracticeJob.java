package studyhall.schedule;

import org.quartz.DisallowConcurrentExecution;

/**
 * What the clock does for people who learn alone.
 *
 * @param reminding writes reminders whose hour has come into the outbox; overlapping calls are harmless
 * @param ending ends mock exams whose time is over; overlapping calls are harmless
 */
@DisallowConcurrentExecution
public record PracticeJob(Runnable reminding, Runnable ending) implements Turn {
    @Override
    public void run() {
        reminding.run();
        ending.run();
    }
}
