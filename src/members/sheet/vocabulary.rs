//! What the headings of membership lists mean: Swedish, English and Finnish, in any case and
//! with the abbreviations that boards use.

use crate::kit::text::fold;

use super::Column;

/// What a heading tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hint {
    /// A column, and how sure or how welcome it is among several of its kind: 0 is best.
    Is(Column, u8),
    /// "Postadress": a postal code with its city, a street, or a city; the cells decide.
    PostalAddress,
    /// "Nr": a member number, or only a count of the rows; the cells decide.
    RowNumber,
    /// A personnummer, or a date of birth under that heading; the cells decide.
    PersonalNumber,
    /// A word that is meant for categories only if the cells hold such.
    PerhapsCategory,
    /// Nothing known.
    Unknown,
}

/// Reads a heading.
pub(super) fn read(heading: &str) -> Hint {
    let words = words(heading);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    if let Some(year) = paid_year(&words) {
        return Hint::Is(Column::Paid(year), 0);
    }
    let hint = of_words(&words);
    match words.split_last() {
        // "Mobil 1" is the first of several; "Mobil 2" is somebody else's or a spare.
        Some((&"1", rest)) if hint == Hint::Unknown => of_words(rest),
        _ => hint,
    }
}

fn of_words(words: &[&str]) -> Hint {
    let compact = words.concat();
    match known(&compact) {
        Hint::Unknown => phone(words),
        hint => hint,
    }
}

/// The words of a heading, folded; letters and digits that stand together are divided.
fn words(heading: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut last: Option<char> = None;
    for c in fold(heading).chars() {
        if c.is_alphanumeric() {
            let joins = last.is_some_and(|last| last.is_numeric() == c.is_numeric());
            match words.last_mut() {
                Some(word) if joins => word.push(c),
                _ => words.push(c.to_string()),
            }
            last = Some(c);
        } else {
            last = None;
        }
    }
    words
}

/// The year of a fee column: "2026", "Betalt 2026", "Avgift -26", "Medlemsavgift26".
fn paid_year(words: &[&str]) -> Option<i32> {
    let mut year = None;
    let mut short = None;
    let mut pays = false;
    for word in words {
        if let Ok(number) = word.parse::<i32>() {
            let place = match word.len() {
                4 if (1990..=2099).contains(&number) => &mut year,
                2 => &mut short,
                _ => return None,
            };
            if place.replace(number).is_some() {
                return None;
            }
        } else if is_paying(word) {
            pays = true;
        } else if !is_filler(word) {
            return None;
        }
    }
    match (year, short) {
        (Some(year), None) => Some(year),
        (None, Some(short)) if pays => Some(2000 + short),
        _ => None,
    }
}

fn is_paying(word: &str) -> bool {
    ["betal", "inbetal", "avgift", "medlemsavg", "medlavg", "arsavg", "erlag", "paid", "payment", "maks", "jasenmaksu"]
        .iter()
        .any(|start| word.starts_with(start))
        || matches!(word, "avg" | "bet" | "fee" | "fees" | "dues")
}

fn is_filler(word: &str) -> bool {
    matches!(
        word,
        "ar" | "for"
            | "kr"
            | "sek"
            | "belopp"
            | "summa"
            | "datum"
            | "medlem"
            | "medlemskap"
            | "member"
            | "membership"
            | "year"
            | "the"
            | "vuosi"
            | "jasen"
    )
}

/// Phone columns have too many names to list: any word for a phone, mobile phones first.
fn phone(words: &[&str]) -> Hint {
    let other_person = ["anhorig", "malsman", "kontakt", "fax", "telefax"];
    let second = words.last().is_some_and(|word| matches!(*word, "2" | "3"));
    if second || words.iter().any(|word| other_person.iter().any(|start| word.starts_with(start))) {
        return Hint::Unknown;
    }
    let starts = |starts: &[&str]| words.iter().any(|word| starts.iter().any(|start| word.starts_with(start)));
    let is = |names: &[&str]| words.iter().any(|word| names.contains(word));
    if starts(&["mobil", "mobtel", "cell", "matkapuh", "kannykka"]) || is(&["mob"]) {
        return Hint::Is(Column::Phone, 0);
    }
    let work = starts(&["arb", "jobb", "work"]);
    if starts(&["telefon", "hemtel", "bostadstel", "arbetstel", "phone", "telephone", "puhelin"])
        || is(&["tel", "tele", "tfn", "telnr", "tlf", "puh"])
    {
        return Hint::Is(Column::Phone, if work { 2 } else { 1 });
    }
    Hint::Unknown
}

/// Headings as a whole, folded and without blanks.
fn known(compact: &str) -> Hint {
    match compact {
        "nr" | "no" | "nummer" | "id" | "lopnr" | "lopnummer" | "rad" | "radnr" => Hint::RowNumber,
        "postadress" | "postaladdress" => Hint::PostalAddress,
        "typ" | "type" | "status" | "medlemskap" | "membership" => Hint::PerhapsCategory,
        "personnummer"
        | "personnr"
        | "persnr"
        | "pnr"
        | "personid"
        | "personalnumber"
        | "ssn"
        | "samordningsnummer"
        | "fodelsenummer"
        | "fodelsenr"
        | "personorgnr"
        | "personorganisationsnummer"
        | "henkilotunnus"
        | "hetu" => Hint::PersonalNumber,
        _ => of_person(compact)
            .or_else(|| of_membership(compact))
            .map_or(Hint::Unknown, |(column, rank)| Hint::Is(column, rank)),
    }
}

fn of_person(compact: &str) -> Option<(Column, u8)> {
    let found = match compact {
        "fornamn" | "fnamn" | "fornam" | "tilltalsnamn" | "givenname" | "givennames" | "firstname" | "forename"
        | "etunimi" => (Column::GivenName, 0),
        "efternamn" | "enamn" | "efternam" | "familjenamn" | "slaktnamn" | "lastname" | "surname" | "familyname"
        | "sukunimi" => (Column::FamilyName, 0),
        "namn"
        | "name"
        | "fullname"
        | "fullstandigtnamn"
        | "helanamnet"
        | "fornamnefternamn"
        | "fornamnochefternamn"
        | "forochefternamn"
        | "forefternamn"
        | "medlemsnamn"
        | "medlemmensnamn"
        | "nimi" => (Column::FullName, 0),
        "medlem" | "medlemmar" | "member" | "person" => (Column::FullName, 1),
        "efternamnfornamn" | "efternamnochfornamn" | "efterochfornamn" | "efterfornamn" => (Column::FamilyNameFirst, 0),
        "epost" | "epostadress" | "epostadr" | "email" | "emailadress" | "emailaddress" | "mail" | "mailadress"
        | "mailadr" | "mejl" | "mejladress" | "sahkoposti" | "sahkopostiosoite" => (Column::Email, 0),
        "adress" | "gatuadress" | "gata" | "bostadsadress" | "utdelningsadress" | "hemadress" | "street"
        | "streetaddress" | "address" | "addressline" | "katuosoite" | "osoite" | "lahiosoite" => (Column::Street, 0),
        "postnummer" | "postnr" | "ponr" | "postkod" | "zip" | "zipcode" | "postalcode" | "postcode"
        | "postinumero" => (Column::PostalCode, 0),
        "postnrort" | "postnummerort" | "postnrochort" | "postnummerochort" | "postnrpostort" | "postnummerpostort"
        | "postnrochpostort" => (Column::PostalCode, 1),
        "ort" | "postort" | "bostadsort" | "hemort" | "stad" | "city" | "town" | "postitoimipaikka" | "kaupunki"
        | "paikkakunta" => (Column::City, 0),
        "by" | "village" | "kyla" => (Column::City, 2),
        "fodelsear" | "fodelsearet" | "fodd" | "foddar" | "foddear" | "birthyear" | "yearofbirth" | "born"
        | "syntymavuosi" => (Column::BirthYear, 0),
        "fodelsedatum" | "fodelsedag" | "fodelsedata" | "fodddatum" | "fodelse" | "birthdate" | "birthday"
        | "dateofbirth" | "dob" | "syntymaaika" => (Column::BirthYear, 1),
        _ => return None,
    };
    Some(found)
}

fn of_membership(compact: &str) -> Option<(Column, u8)> {
    let found = match compact {
        "medlemsnummer" | "medlemsnr" | "medlemnr" | "medlnr" | "medlnummer" | "medlemnummer" | "medlemsno"
        | "medlemsid" | "mnr" | "membernumber" | "memberno" | "memberid" | "membershipnumber" | "jasennumero" => {
            (Column::Number, 0)
        }
        "externtid" | "externid" | "externalid" | "externnyckel" | "guid" | "uuid" | "ulkoinentunnus" => {
            (Column::ExternalId, 0)
        }
        "kategori" | "medlemstyp" | "medlemskategori" | "medlemsform" | "medlemsslag" | "category"
        | "membershiptype" | "membertype" | "jasenlaji" | "jasentyyppi" => (Column::Category, 0),
        "intrade" | "intradde" | "intradd" | "intradesdatum" | "intradesdag" | "intradesar" | "medlemsedan"
        | "medlemfran" | "medlemfrom" | "inskriven" | "invald" | "gickmed" | "startdatum" | "joined" | "joindate"
        | "joinedon" | "membersince" | "liittynyt" | "liittymispaiva" => (Column::Joined, 0),
        "uttrade" | "uttradde" | "uttradd" | "uttradesdatum" | "uttradesdag" | "uttradesar" | "medlemtill"
        | "medlemtom" | "avslutad" | "avslutat" | "avgick" | "slutdatum" | "left" | "leavedate" | "lefton"
        | "enddate" | "eronnut" => (Column::Left, 0),
        "anteckning" | "anteckningar" | "anm" | "anmarkning" | "anmarkningar" | "notering" | "noteringar" | "not"
        | "kommentar" | "kommentarer" | "note" | "notes" | "comment" | "comments" | "remark" | "remarks"
        | "huomautus" => (Column::Note, 0),
        "ovrigt" | "ovriginfo" | "info" | "information" | "bemarkning" => (Column::Note, 1),
        "hushall" | "hushallsnr" | "hushallsnummer" | "hushallsid" | "household" | "householdid" | "kotitalous" => {
            (Column::Household, 0)
        }
        "familj" | "familjenr" | "familjenummer" | "family" => (Column::Household, 1),
        _ => return None,
    };
    Some(found)
}

#[cfg(test)]
#[path = "vocabulary_tests.rs"]
mod tests;
