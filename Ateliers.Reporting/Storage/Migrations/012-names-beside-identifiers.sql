-- The fingerprints of the names of those whose attendances bear none, because an id, a birth, an address that is one person's, or the name itself says who they are: by these it is told whether somebody
-- of the same name, who is known otherwise, was at the same session too (Storage/DoubtfulSessions.cs). Nothing is counted by them. Whoever was known before has none until a file is read that
-- names them again.
ALTER TABLE name_alone RENAME TO known_name;
