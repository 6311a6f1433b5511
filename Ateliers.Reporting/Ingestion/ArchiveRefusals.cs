using System.Globalization;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Ingestion;

/// <summary>Why an archive, or a file in it, is not opened: what is wrong and what to do, without the name of the file.</summary>
internal static class ArchiveRefusals
{
    /// <summary>Under this size no ratio is too good to be true: a short file of one repeated row packs very well.</summary>
    private const long Small = 16L << 20;

    public static Bilingual Encrypted { get; } = new(
        "ce fichier est chiffré par un mot de passe. Décompressez l’archive et déposez le CSV",
        "this file is encrypted with a password. Unpack the archive and drop in the CSV");

    public static Bilingual Nested { get; } = new(
        "une archive dans une archive n’est pas ouverte. Décompressez-la et déposez les CSV",
        "an archive inside an archive is not opened. Unpack it and drop in the CSVs");

    public static Bilingual Workbook { get; } = new(
        "ce n’est pas un CSV. Ouvrez-le, enregistrez la feuille des présences au format CSV, et déposez ce CSV",
        "this is no CSV. Open it, save the attendance sheet as CSV, and drop in that CSV");

    public static Bilingual UnknownKind { get; } = new(
        "son nom ne finit ni par .csv, ni par .txt, .tsv ou .tab. Si c’est un export, donnez-lui l’une de ces extensions, ou exportez-le en CSV ; sinon, ôtez-le de l’archive",
        "its name ends in none of .csv, .txt, .tsv and .tab. Where it is an export, give it one of these, or export it as CSV; otherwise take it out of the archive");

    public static Bilingual NothingToRead { get; } = new(
        "l’archive ne contient aucun fichier .csv, .txt, .tsv ou .tab. Mettez-y les exports eux-mêmes",
        "the archive holds no .csv, .txt, .tsv or .tab file. Put the exports themselves into it");

    public static Bilingual TooLarge(ReadingLimits limits) => new(
        $"plus de {Number(limits.FileSize)} octets une fois décompressé. Découpez l’export, ou augmentez « limits.fileSize » dans la configuration",
        $"more than {Number(limits.FileSize)} bytes when unpacked. Split the export, or raise \"limits.fileSize\" in the configuration");

    public static Bilingual Bomb(ReadingLimits limits) => new(
        $"plus de {Number(limits.UnpackedRatio)} fois sa taille une fois décompressé : ce n’est pas un export ordinaire. S’il est bien le vôtre, décompressez-le, ou augmentez « limits.unpackedRatio »",
        $"more than {Number(limits.UnpackedRatio)} times its size when unpacked: this is no ordinary export. If it is yours, unpack it, or raise \"limits.unpackedRatio\"");

    public static Bilingual TooMany(ReadingLimits limits) => new(
        $"plus de {Number(limits.ArchiveFiles)} fichiers dans l’archive. Découpez-la, ou augmentez « limits.archiveFiles » dans la configuration",
        $"more than {Number(limits.ArchiveFiles)} files in the archive. Split it, or raise \"limits.archiveFiles\" in the configuration");

    /// <summary>Whether a file unpacks to more than is believed.</summary>
    public static bool IsBomb(long unpacked, long packed, ReadingLimits limits) => unpacked > Small && unpacked / limits.UnpackedRatio > packed;

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
