using System.Text;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Runs;

namespace Ateliers.Reporting.Cli;

/// <summary>Figures as a Markdown document: sentences to quote, each a quotation of its own, then the table.</summary>
internal static class FiguresDocument
{
    public static string Of(FiguresAnswer answer, Language language)
    {
        var text = new StringBuilder();
        void Paragraph(string words) => text.Append(words).Append("\n\n");
        if (answer.Simulated)
        {
            Paragraph($"**{Terminal.Simulated.In(language)}**");
        }

        foreach (var figure in answer.Quotable?.Figures ?? [])
        {
            Paragraph($"**{figure.Name.In(language)}** (`{figure.Id}`)");
            foreach (var sentence in figure.Sentences)
            {
                Paragraph($"> {sentence.In(language)}");
            }
        }

        foreach (var note in answer.Quotable?.Notes ?? [])
        {
            Paragraph(note.In(language));
        }

        text.Append(MarkdownTable.Of(answer.Table, language));
        return answer.Note is { } last ? text.Append('\n').Append(last.In(language)).Append('\n').ToString() : text.ToString();
    }
}
