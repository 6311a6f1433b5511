using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Tests.Storage;

/// <summary>Tickets with numbers that tell little, and whose word of several files stands.</summary>
internal sealed partial class TicketsTests
{
    [Test]
    public void Without_a_number_each_row_is_a_ticket_and_on_an_address_one()
    {
        var blank = Nobody with { Ticket = 9, WithinAddress = true };
        Said[] list = [blank, blank, OnHers with { Ticket = 9, WithinAddress = true }, OnHers with { Ticket = 9, WithinAddress = true }];
        Assert.That(Write(list), Is.EqualTo(new RowTally(3, 0, 0, 1, 0, 0)));
        Assert.That(Write(list), Is.EqualTo(new RowTally(0, 0, 3, 1, 0, 0)));
        Assert.That(Counts(), Is.EqualTo((1, 1, 2)));
    }

    [Test]
    public void One_number_on_two_addresses_of_one_list_is_two_tickets()
    {
        Said[] list = [OnHers with { Ticket = 1 }, OnHers with { Person = "bo@ex.test", Ticket = 1 }, OnHers with { Ticket = 2 }];
        Assert.That(Write(list), Is.EqualTo(new RowTally(3, 0, 0, 0, 0, 0)));
        Assert.That(Write(list), Is.EqualTo(new RowTally(0, 0, 3, 0, 0, 0)));
        Assert.That(Counts(), Is.EqualTo((2, 2, 1)));
    }

    [Test]
    public void A_ticket_whose_bearer_s_name_or_address_was_mended_is_one_person([Values] bool backAgain)
    {
        Said[] wrong = [Ana with { Name = "Bna", Ticket = 1 }, Ana with { Person = "cy@ex.test", Name = "Cy", Ticket = 2 }, Nobody with { Ticket = 3 }];
        Said[] mended = [Ana with { Ticket = 1 }, Ana with { Person = "cyr@ex.test", Name = "Cy", Ticket = 2 }, Ana with { Person = "dan@ex.test", Name = "Dan", Ticket = 3 }];
        Write(wrong);
        Write(mended);
        Assert.That(Counts(), Is.EqualTo((3, 3, 0)));
        if (backAgain)
        {
            Retract(2);
            Assert.That(Counts(), Is.EqualTo((2, 2, 1)));
        }
    }

    /// <summary>A spreadsheet has shortened all numbers of the same list, or there were none.</summary>
    [Test]
    public void Without_numbers_and_addresses_the_nameless_are_a_list_of_which_one_file_is_heard()
    {
        Said[] list = [.. Enumerable.Range(1, 5).Select(i => Nobody with { Ticket = i })];
        Said[] shortened = [.. Enumerable.Repeat(Nobody with { Ticket = 99, WithinAddress = true }, 5)];
        Write(list);
        Write(shortened);
        Assert.That(Counts(), Is.EqualTo((0, 0, 5)));
        Assert.That(Write([Nobody with { Ticket = 99, WithinAddress = true, Status = AttendanceStatus.Registered }]), Is.EqualTo(new RowTally(0, 0, 1, 0, 0, 0)), "as with other lists, registrations are not heard");
        Assert.That(Counts(), Is.EqualTo((0, 0, 5)));
    }

    [Test]
    public void On_an_address_with_numbers_a_ticket_without_one_is_no_further_person_but_tells_of_the_bearer([Values] bool named)
    {
        var first = (named ? Ana : OnHers) with { Ticket = 1, Status = AttendanceStatus.Registered };
        Write([first, OnHers with { Ticket = 2, Status = AttendanceStatus.Registered }]);
        Write([OnHers with { Ticket = 99, WithinAddress = true }]);
        Assert.That(Counts(), Is.EqualTo((1, 1, 0)));
    }

    /// <summary>A spreadsheet makes one number of all, and order positions have a 1 in every order: there a name is somebody, whatever another export says.</summary>
    [Test]
    public void Where_tickets_have_no_number_of_their_own_names_tell_people_apart([Values] bool inTwoExports)
    {
        var (ana, bob) = (Ana with { Ticket = 9, WithinAddress = true }, Ana with { Name = "Bob", Ticket = 9, WithinAddress = true });
        Write(inTwoExports ? [ana] : [ana, bob]);
        Write([bob]);
        Assert.That(Counts().Visits, Is.EqualTo(2));
        Write([ana, OnHers with { Ticket = 9, WithinAddress = true }]);
        Assert.That((Counts().Visits, Counts().Nameless), Is.EqualTo((2, 1)), "and who stands beside them without a name is one more");
    }

    /// <summary>Who said it decides which of two files is the later one, and not which other tickets the last export speaks of; nor does the number of a ticket.</summary>
    [Test]
    public void A_correction_between_two_exports_stands_unless_the_later_one_knows_an_outcome([Values(1, 2)] int first, [Values] bool named)
    {
        var (one, other) = ((named ? Ana : OnHers) with { Ticket = first }, (named ? Ana : OnHers) with { Ticket = 3 - first, Status = AttendanceStatus.Registered });
        Write([one, other]);
        Write([(named ? Ana : OnHers) with { Status = AttendanceStatus.Absent }], "sheet");
        Assert.That(Counts().Visits, Is.Zero);
        Write([one with { Status = AttendanceStatus.Registered }, other]);
        Assert.That(Counts().Visits, Is.Zero, "registrations take no outcome back");
        Write([other with { Status = AttendanceStatus.Attended }]);
        Assert.That((Counts().Visits, Counts().Nameless), Is.EqualTo(named ? (1, 0) : (0, 1)), "whoever is named came by the other ticket; on an address it may be somebody else");
        Write([one]);
        Assert.That(Counts().Visits, Is.EqualTo(1));
    }

    /// <summary>Of two names on an address an unnamed row without a number speaks of whoever came, not of the one whose hash is smaller.</summary>
    [Test]
    public void A_row_without_name_and_number_speaks_of_the_named_one_who_came([Values("Ana", "Zoe")] string other)
    {
        Write([Ana with { Name = "Mia", Ticket = 1 }, Ana with { Name = other, Ticket = 2, Status = AttendanceStatus.Registered }, OnHers with { Ticket = 99, WithinAddress = true }]);
        Assert.That(Counts(), Is.EqualTo((1, 1, 0)));
    }

    /// <summary>Order positions before an event and the check-in list after it are of one tool, and bear the same secrets.</summary>
    [Test]
    public void Names_that_came_in_between_leave_no_registration_behind([Values] bool positionsFirst)
    {
        Said[] positions = [.. Enumerable.Range(1, 3).Select(i => OnHers with { Ticket = i, Status = AttendanceStatus.Registered })];
        Said[] list = [Ana with { Ticket = 1 }, Ana with { Name = "Bob", Ticket = 2 }, Ana with { Name = "Cy", Ticket = 3, Status = AttendanceStatus.Absent }];
        foreach (var isPositions in new[] { positionsFirst, !positionsFirst })
        {
            FactSet.Write(database, isPositions ? positions : list, Day, format: isPositions ? "positions" : "list", ticketsOf: "tool");
        }

        Assert.That(Whole(database), Is.EqualTo((2, 0, 1, 0)));
    }

    [Test]
    public void Who_has_an_id_is_on_no_ticket_and_the_others_of_the_list_stay()
    {
        Said[] list = [Nobody with { Ticket = 1 }, Nobody with { Ticket = 2 }, OnHers with { Ticket = 3 }, OnHers with { Ticket = 4 }, Ana with { Person = "#7", Ticket = 5 }];
        Assert.That(Write(list), Is.EqualTo(new RowTally(5, 0, 0, 0, 0, 0)));
        Write([OnHers with { Person = "cy@ex.test", Ticket = 6 }, Ana with { Person = "#7", Ticket = 5 }]);
        Assert.That(Counts(), Is.EqualTo((3, 3, 3)));
    }
}
