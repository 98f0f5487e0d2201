using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ThenChot.Domain.Duties;
using ThenChot.Web.Modules.Duties.Reminding;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Duties;

/// <summary>Tables of the module. Every index of duties holds the open ones alone: the closed ones are many and nobody waits for them.</summary>
internal static class DutiesMap
{
    private const string Open = "closed_on IS NULL";

    public static void Map(ModelBuilder model)
    {
        model.Entity<Duty>(MapDuty);
        model.Entity<DaySetting>(day =>
        {
            day.ToTable("duty_day_setting");
            day.Property(d => d.Id).ValueGeneratedNever();
            day.Ignore(d => d.Special);
            day.HasIndex(d => d.Day);
        });
        model.Entity<ReminderSetting>(setting =>
        {
            setting.ToTable("duty_reminder_setting");
            setting.HasKey(s => s.AccountId);
            setting.Property(s => s.AccountId).ValueGeneratedNever();
            setting.Property(s => s.Mail).HasAnnotation(Marks.Protected, true);
            setting.Ignore(s => s.MutedKinds);
        });
        model.Entity<Reminder>(reminder =>
        {
            reminder.ToTable("duty_reminder");
            reminder.Property(r => r.Id).ValueGeneratedNever();
            reminder.HasIndex(r => new { r.AccountId, r.Duty, r.Stage, r.DueOn }).IsUnique();
            reminder.HasIndex(r => r.Duty);
            reminder.HasIndex(r => r.AccountId).HasFilter("read_at IS NULL");
            reminder.RefersToUnit(nameof(Reminder.Unit));
        });
        model.Entity<CalendarLink>(link =>
        {
            link.ToTable("duty_calendar_link");
            link.HasKey(l => l.AccountId);
            link.Property(l => l.AccountId).ValueGeneratedNever();
            link.Property(l => l.Hash).HasAnnotation(Marks.Protected, true);
            link.HasIndex(l => l.Hash);
        });
        model.Entity<ReminderMail>(mail =>
        {
            mail.ToTable("duty_reminder_mail");
            mail.HasKey(m => new { m.AccountId, m.On });
        });
        model.Entity<ReminderRun>(run =>
        {
            run.ToTable("duty_reminder_run");
            run.HasKey(r => r.On);
            run.Property(r => r.On).ValueGeneratedNever();
        });
    }

    private static void MapDuty(EntityTypeBuilder<Duty> duty)
    {
        duty.ToTable("duty_duty");
        duty.Property(d => d.Id).ValueGeneratedNever();
        duty.HasIndex(d => d.Unit).HasFilter(Open);
        duty.HasIndex(d => d.Person).HasFilter(Open);
        duty.HasIndex(d => d.Answerable).HasFilter(Open);
        duty.HasIndex(d => d.Record).HasFilter(Open);
        duty.HasIndex(d => d.DueOn).HasFilter(Open);
        duty.RefersToUnit(nameof(Duty.Unit)).RefersToPerson(nameof(Duty.Person)).RefersToPerson(nameof(Duty.Answerable));
    }
}
