/**
 * What happens by the clock. Organisers keep {@link studyhall.schedule.Schedules}; {@link studyhall.schedule.Ticker} is
 * Quartz, whose ticks call {@link studyhall.schedule.DispatchDue}, which moves on what is due and writes the outbox in the
 * same transaction; {@link studyhall.schedule.ChannelPost} then finds the words, one {@link studyhall.schedule.Part} for
 * each activity. {@link studyhall.schedule.LocalTimes} alone knows what the clocks of a place do.
 */
@NullMarked
package studyhall.schedule;

import org.jspecify.annotations.NullMarked;
