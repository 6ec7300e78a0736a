package studyhall.schedule;

import java.time.Duration;

/**
 * A job and how often it looks for work. Each kind is a class of its own, since Quartz stores the name of the class.
 *
 * @param job what all its runs share; thread-safe
 */
public record Tick(Turn job, Duration every) {
    String name() {
        return job.getClass().getSimpleName();
    }
}
