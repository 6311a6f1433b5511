using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;

namespace Ateliers.Reporting.Runs;

/// <summary>What a remark on a file means and what to do about it. No text holds a value of a row.</summary>
public static class RemarkTexts
{
    /// <summary>age-impossible for <see cref="RemarkCode.AgeImpossible"/>.</summary>
    public static string Code(RemarkCode code) => string.Concat(code.ToString().Select((letter, i) =>
        char.IsUpper(letter) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(letter) : letter.ToString()));

    /// <summary>A remark in words.</summary>
    public static Bilingual Of(Remark remark) => remark.Code switch
    {
        RemarkCode.AgeImpossible => remark.Rows == 1
            ? new(
                $"ligne {remark.Line} : un âge ou une date de naissance impossible, compté comme non renseigné",
                $"line {remark.Line}: an impossible age or date of birth, counted as not stated")
            : new(
                $"{Numbers.Integer(remark.Rows).Fr} âges ou dates de naissance impossibles (le premier ligne {remark.Line}), comptés comme non renseignés",
                $"{Numbers.Integer(remark.Rows).En} impossible ages or dates of birth (the first on line {remark.Line}), counted as not stated"),
        RemarkCode.DayOrderAssumed => new(
            $"jours lus {Order(remark).Fr}, l’ordre du format ; l’autre ordre conviendrait aussi à tous, vérifiez une date",
            $"days read {Order(remark).En}, the format's order; all of them would fit the other order too, check one"),
        RemarkCode.DayOrderOfFile => new(
            $"jours lus {Order(remark).Fr}, seul ordre qui convient à tous, et non dans celui du format",
            $"days read {Order(remark).En}, the only order that fits all of them, and not in the format's"),
        RemarkCode.DayOrderMixed => new(
            $"certains jours ne conviennent qu’à un ordre, d’autres qu’à l’autre : lus {Order(remark).Fr}, l’ordre du format, et rejetés où il ne convient pas",
            $"some days fit one order only, others the other one only: read {Order(remark).En}, the format's order, and rejected where it does not fit"),
        RemarkCode.DayOfOthers => remark.Rows == 1
            ? new(
                $"la ligne {remark.Line} n’indique aucun jour : c’est celui de toutes les autres",
                $"line {remark.Line} states no day: it is that of all others")
            : new(
                $"{Numbers.Integer(remark.Rows).Fr} lignes n’indiquent aucun jour (la première est la ligne {remark.Line}) : c’est celui de toutes les autres",
                $"{Numbers.Integer(remark.Rows).En} rows state no day (the first is line {remark.Line}): it is that of all others"),
        RemarkCode.ListsReplaced => Replaced(remark.Rows),
        RemarkCode.SessionsAlike => Alike(remark.Rows),
        RemarkCode.RowsTwice => new(
            $"{Numbers.Integer(remark.Rows).Fr} lignes sans nom (la première ligne {remark.Line}) répètent d’autres lignes, et comptent : si la liste a été collée plusieurs fois, retirez ce lot (« ateliers retract ») et chargez-la une fois",
            $"{Numbers.Integer(remark.Rows).En} rows without a name (the first on line {remark.Line}) repeat others, and count: where the list was pasted more than once, retract this batch (“ateliers retract”) and load it once"),
        RemarkCode.NamesTwice => NamesTwice(remark.Rows),
        RemarkCode.HeadsBesideNames => HeadsBesideNames(remark.Rows),
        RemarkCode.OtherWidth => new(
            $"{Numbers.Integer(remark.Rows).Fr} lignes rejetées (la première est la ligne {remark.Line}) se suivent et ont toutes autant de cellules, mais pas autant que l’en-tête : un autre tableau y commence peut-être. Faites-en un fichier à part",
            $"{Numbers.Integer(remark.Rows).En} rejected rows (the first is line {remark.Line}) follow one another and have as many cells as one another, but not as many as the header: another table may begin there. Make it a file of its own"),
        RemarkCode.CountUnread => new(
            $"la colonne « {remark.Column} » compte des personnes, et ce format ne la lit pas. Si elles sont venues et s’ajoutent à celles qui sont lues, additionnez les nombres dans la colonne qui est lue, ou donnez-leur des lignes à elles ; si elles en font déjà partie, ou ne sont pas venues, il n’y a rien à faire",
            $"the column \"{remark.Column}\" counts people, and this format does not read it. Where they came and stand beside those that are read, add the numbers up in the column that is read, or give them rows of their own; where they are a part of them already, or did not come, there is nothing to do"),
        RemarkCode.GroupsAsOne => GroupsAsOne(remark),
        RemarkCode.RowsApart => RowsApart(remark),
        RemarkCode.AddressOfMany => AddressOfMany(remark.Rows),
        RemarkCode.HoursMissing => new(
            $"{Numbers.Sessions(remark.Rows).Fr} sans heure, à côté d’autres du même jour et du même atelier qui en ont une : de cellules fusionnées, seule la première ligne porte l’heure. Si ces lignes sont de la séance au-dessus, retirez ce lot (« ateliers retract »), défusionnez, remplissez la colonne, et rechargez",
            $"{Numbers.Sessions(remark.Rows).En} without an hour, beside others of the same day and atelier that have one: of merged cells only the first row bears the hour. Where these rows are of the session above, retract this batch (“ateliers retract”), unmerge, fill the column, and load again"),
        RemarkCode.HoursAsOne => new(
            $"{Numbers.Sessions(remark.Rows).Fr} : plusieurs heures sous une même référence, dans ce fichier ou avec un précédent, qui ne font qu’une séance. Si ce sont des séances distinctes, donnez à chacune sa référence ou nommez la colonne « Titre », et rechargez ; si l’heure a été corrigée, il n’y a rien à faire",
            $"{Numbers.Sessions(remark.Rows).En}: several hours under one reference, in this file or with an earlier one, which count as one session. Where they are sessions of their own, give each its reference or name the column “Title”, and load again; where the hour was mended there is nothing to do"),
        RemarkCode.TickedLater => new(
            $"{Numbers.Count(remark.Rows, new("pointage", "check-in"), new("pointages", "check-ins")).Fr} jusqu’à trois jours après le jour que dit le nom du fichier : chaque jour est une séance à lui. Si l’événement n’a duré qu’un jour et que ces personnes ont été pointées après coup, retirez ce lot (« ateliers retract »), mettez le jour de l’événement dans leurs cases et rechargez ; s’il a duré plusieurs jours, il n’y a rien à faire",
            $"{Numbers.Count(remark.Rows, new("pointage", "check-in"), new("pointages", "check-ins")).En} up to three days after the day that the file's name states: each day is a session of its own. Where the event lasted one day and these people were checked in afterwards, retract this batch (“ateliers retract”), write the day of the event into their cells and load again; where it lasted several days there is nothing to do"),
        RemarkCode.PeopleGone => new(
            $"{Numbers.Attendances(remark.Rows).Fr} d’un fichier précédent, à des séances que ce fichier redonne, n’y figurent plus : une personne renommée ou retirée compte toujours. Si ce fichier remplace le précédent, retirez celui-ci (« ateliers retract »)",
            $"{Numbers.Attendances(remark.Rows).En} of an earlier file, at sessions that this file lists again, are no longer in it: somebody who was renamed or taken out still counts. Where this file takes the place of the earlier one, retract that (“ateliers retract”)"),
        RemarkCode.CellsMissing => new(
            $"{Numbers.Sessions(remark.Rows).Fr} sans titre, thème ou autre précision, à côté d’autres du même jour et du même atelier qui en ont : de cellules fusionnées, seule la première ligne les porte. Si ces lignes sont de la séance au-dessus, retirez ce lot (« ateliers retract »), défusionnez, remplissez la colonne, et rechargez",
            $"{Numbers.Sessions(remark.Rows).En} without a title, theme or other detail, beside others of the same day and atelier that have one: of merged cells only the first row bears it. Where these rows are of the session above, retract this batch (“ateliers retract”), unmerge, fill the column, and load again"),
        RemarkCode.NamesApart => NamesApart(remark.Rows),
        RemarkCode.NobodyNamed => NobodyNamed(remark),
        RemarkCode.OddHours => new(
            $"{Numbers.Sessions(remark.Rows).Fr} : elles commencent à des minutes où rien n’est prévu d’habitude (14:03). Si la colonne de l’heure dit quand chacun est arrivé, retirez ce lot (« ateliers retract »), nommez-la « Heure d’arrivée » et rechargez : chaque heure fait une séance à elle",
            $"{Numbers.Sessions(remark.Rows).En}: they begin at minutes for which nothing is planned as a rule (14:03). Where the column of the hour says when each person arrived, retract this batch (“ateliers retract”), name the column “Arrival time” and load again: each hour makes a session of its own"),
        RemarkCode.SessionAgain => new(
            "un autre fichier du même format parle d’une réunion du même jour et du même atelier, et celui-ci n’indique ni heure ni titre : tant que l’autre n’en indique pas non plus, les deux comptent pour une seule séance. "
                + "Si c’était une autre réunion, retirez ce lot (« ateliers retract »), mettez le jour et l’heure au début du nom du fichier (« 2019-03-09 14h00 … ») et chargez-le lui-même de nouveau ; sinon, il n’y a rien à faire",
            "another file of this format tells of a meeting of the same day and atelier, and this one states neither hour nor title: as long as the other one states none either, both count as one session. "
                + "If it was another meeting, retract this batch (“ateliers retract”), put day and hour at the beginning of the file's name (“2019-03-09 14h00 …”) and load the file itself again; otherwise there is nothing to do"),
        RemarkCode.AtelierOfOthers => new(
            "des lignes ne nomment aucun atelier et comptent pour celui du dossier ou de --atelier, alors que d’autres en nomment un autre : de cellules fusionnées, seule la première ligne porte le nom. Si elles sont de l’atelier nommé au-dessus, défusionnez et remplissez la colonne, puis rechargez",
            "rows name no atelier and count for that of the folder or of --atelier, while others name another one: of merged cells only the first row bears the name. Where they are of the atelier named above, unmerge and fill the column, and load again"),
        RemarkCode.FolderUnknown => new(
            $"le nom de son sous-dossier n’est ni le code ni le nom d’un atelier. Les codes sont : {remark.Known}",
            $"the name of its sub-folder is neither the code nor the name of an atelier. The codes are: {remark.Known}"),
        RemarkCode.IdentityUnread => new(
            $"la colonne « {remark.Column} » semble dire qui est venu, et ce format ne la lit pas : des personnes peuvent être confondues ou perdues. Donnez-lui un en-tête que le format lit (docs/ingestion.md), "
                + $"ou décrivez-la sous « {remark.Field} » dans un fichier pour --format-file",
            $"the column \"{remark.Column}\" seems to say who came, and this format does not read it: people may be taken for one another, or be lost. Give it a header that the format reads (docs/ingestion.md), "
                + $"or describe it under \"{remark.Field}\" in a file for --format-file"),
        _ => throw new ArgumentOutOfRangeException(nameof(remark)),
    };

    private static Bilingual GroupsAsOne(Remark remark)
    {
        var number = Numbers.Count(remark.Rows, new("ligne semble nommer", "row seems to name"), new("lignes semblent nommer", "rows seem to name"));
        return new(
            $"{number.Fr} plusieurs personnes, comme « Groupe de 12 », « Durand +1 » ou « Paul et Anne Durand » (la première est la ligne {remark.Line}), et ne comptent que pour une chacune. Donnez une ligne à chaque personne, ou une ligne sans nom avec leur nombre",
            $"{number.En} several people, such as “Group of 12”, “Durand +1” or “Paul and Anne Durand” (the first is line {remark.Line}), and count as one each. Give each person a row, or one row without a name with their number");
    }

    private static Bilingual RowsApart(Remark remark)
    {
        var number = Numbers.Integer(remark.Rows);
        return new(
            $"{number.Fr} lignes répètent une personne déjà lue à la même séance (la première est la ligne {remark.Line}), mais avec autre chose dans la colonne « {remark.Column} », que ce format ne lit pas : elles ne comptent pas. Si cette colonne distingue des séances, "
                + "renommez-la « Début », « Titre » ou « Réf. séance », ou décrivez-la sous « session.start », « session.title » ou « session.ref » dans un fichier pour --format-file ; sinon, il n’y a rien à faire",
            $"{number.En} rows repeat a person read at the same session before (the first is line {remark.Line}), but with something else in the column \"{remark.Column}\", which this format does not read: they do not count. Where this column tells sessions apart, "
                + "rename it to \"Start\", \"Title\" or \"Session ref\", or describe it under \"session.start\", \"session.title\" or \"session.ref\" in a file for --format-file; otherwise there is nothing to do");
    }

    private static Bilingual Alike(long sessions)
    {
        var number = Numbers.Sessions(sessions);
        return new(
            $"{number.Fr} : mêmes personnes, même jour, même atelier qu’une autre séance, sous un autre titre ou une autre heure. Si c’est la même, ses présences comptent deux fois : retirez le fichier qui est de trop (« ateliers retract »)",
            $"{number.En}: the same people, day and atelier as another session, under another title or hour. If it is the same one, its attendances count twice: take the file that is too many out (“ateliers retract”)");
    }

    private static Bilingual NamesTwice(long names)
    {
        var number = Numbers.Count(names, new("nom figure", "name stands"), new("noms figurent", "names stand"));
        return new(
            $"{number.Fr} deux fois à une même séance : seul et avec un identifiant (numéro, e-mail, téléphone, naissance), avec deux identifiants, ou venant de deux outils. Si c’est la même personne, sa présence compte deux fois : retirez le fichier qui en dit le moins, ou qui se trompe (« ateliers retract »)",
            $"{number.En} twice at one session: alone and with an identifier (id, e-mail, phone, birth), with two identifiers, or from two tools. Where it is one person, the attendance counts twice: take out the file that says less of it, or is wrong (“ateliers retract”)");
    }

    private static Bilingual NamesApart(long names)
    {
        var number = Numbers.Count(names, new("nom figure", "name stands"), new("noms figurent", "names stand"));
        return new(
            $"{number.Fr} seuls à certaines séances de l’atelier et de l’année, et avec une adresse, un numéro, une naissance ou un identifiant à d’autres : chacun compte alors pour deux personnes. Si c’est la même personne, écrivez l’identifiant sur toutes ses lignes, dans un fichier ou dans l’autre, et rechargez",
            $"{number.En} alone at some sessions of the atelier and year, and with an address, number, birth or id at others: each then counts as two people. Where it is one person, write the identifier on all rows of theirs, in one file or the other, and load again");
    }

    private static Bilingual NobodyNamed(Remark remark)
    {
        var number = Numbers.Count(remark.Rows, new("ligne compte", "row counts"), new("lignes comptent", "rows count"));
        return new(
            $"personne n’est nommé : {number.Fr} sans que l’on sache pour qui. Colonnes que ce format ne lit pas : {remark.Column}. Si l’une d’elles contient des noms, retirez ce lot (« ateliers retract »), intitulez-la « Nom complet », « Nom » ou « Prénom », et rechargez ; sinon, il n’y a rien à faire",
            $"nobody is named: {number.En} for nobody in particular. Columns that this format does not read: {remark.Column}. If one of them holds names, retract this batch (“ateliers retract”), call it “Full name”, “Last name” or “First name”, and load again; otherwise there is nothing to do");
    }

    private static Bilingual AddressOfMany(long addresses)
    {
        var number = Numbers.Count(addresses, new("adresse ou numéro figure", "address or number stands"), new("adresses ou numéros figurent", "addresses or numbers stand"));
        return new(
            $"{number.Fr} sous trois noms ou plus, jamais deux à une même séance, et ne font qu’une personne chacun. Si ce sont plusieurs personnes qu’un proche ou un service inscrit, donnez à chacune sa date de naissance ou un identifiant dans le fichier, laissez l’adresse vide, et rechargez",
            $"{number.En} under three names or more, never under two at one session, and each is one person. Where they are people whom a relative or a service signs up, give each their date of birth or an id in the file, leave the address empty, and load again");
    }

    private static Bilingual HeadsBesideNames(long sessions)
    {
        var number = Numbers.Sessions(sessions);
        return new(
            $"{number.Fr} : un fichier nomme les personnes, un autre en compte presque autant sans les nommer, et toutes ces présences s’additionnent. Si ce sont les mêmes personnes, retirez l’un des deux (« ateliers retract »)",
            $"{number.En}: one file names the people, another counts nearly as many without names, and all these attendances add up. Where they are the same people, take one of the two out (“ateliers retract”)");
    }

    private static Bilingual Replaced(long lists)
    {
        var count = Numbers.Count(
            lists,
            new("liste sans noms d’un fichier précédent remplacée", "list without names of an earlier file replaced"),
            new("listes sans noms de fichiers précédents remplacées", "lists without names of earlier files replaced"));
        return new(
            $"{count.Fr} : ce fichier parle des mêmes séances. Si c’étaient d’autres personnes, retirez ces lots (« ateliers retract ») et chargez des fichiers corrigés : une heure ou une référence pour chaque séance, tous les billets d’une séance dans un seul fichier",
            $"{count.En}: this file speaks of the same sessions. If they were other people, retract these batches (“ateliers retract”) and load mended files: a start or a reference for each session, all tickets of a session in one file");
    }

    private static Bilingual Order(Remark remark) =>
        remark.Order == DayOrder.MonthFirst ? new("mois/jour", "month/day") : new("jour/mois", "day/month");
}
