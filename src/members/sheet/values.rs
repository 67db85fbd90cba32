//! What stands in the cells of contact, category and fee columns.

use crate::kit::phone::phone;
use crate::kit::tables::Cell;
use crate::kit::text::{fold, one_line};

use super::Category;
use super::dates::is_date;

/// The longest e-mail address (RFC 5321, 4.5.3.1.3: a path of 256 with its brackets).
const MAX_EMAIL: usize = 254;
/// The longest part before the `@` (RFC 5321, 4.5.3.1.1).
const MAX_LOCAL: usize = 64;

/// Whether the text only says that there is nothing: "-", "saknas".
pub(super) fn says_nothing(text: &str) -> bool {
    matches!(
        fold(text.trim()).as_str(),
        "" | "-" | "--" | "–" | "—" | "?" | "saknas" | "ingen" | "inget" | "finns ej" | "har ej" | "n/a" | "#n/a"
    )
}

/// An e-mail address, tidied.
///
/// # Errors
/// The code of the fault: `email_several` or `email_invalid`.
pub(super) fn email(text: &str) -> Result<String, &'static str> {
    let text = one_line(text);
    let text = match text.get(..7) {
        Some(scheme) if scheme.eq_ignore_ascii_case("mailto:") => text.get(7..).unwrap_or_default(),
        _ => text.as_str(),
    };
    let text = match (text.find('<'), text.strip_suffix('>')) {
        (Some(open), Some(closed)) => closed.get(open + 1..).unwrap_or_default(),
        _ => text,
    };
    let text = text.trim_matches([' ', ';', ',']);
    if text.matches('@').count() > 1 {
        return Err("email_several");
    }
    let (local, domain) = text.split_once('@').ok_or("email_invalid")?;
    if is_local(local) && is_domain(domain) && text.len() <= MAX_EMAIL {
        Ok(format!("{local}@{}", domain.to_lowercase()))
    } else {
        Err("email_invalid")
    }
}

fn is_local(local: &str) -> bool {
    let dots = local.starts_with('.') || local.ends_with('.') || local.contains("..");
    let plain = |c: char| !c.is_whitespace() && !c.is_control() && !"()<>[]:;,\\\"".contains(c);
    !local.is_empty() && local.len() <= MAX_LOCAL && !dots && local.chars().all(plain)
}

/// Labels of letters, digits and hyphens with at least one dot; å, ä and ö may stand in them.
fn is_domain(domain: &str) -> bool {
    let sound = |label: &str| {
        !label.is_empty()
            && label.len() <= 63
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|c| c.is_alphanumeric() || c == '-')
    };
    let ends_in_letters =
        domain.rsplit('.').next().is_some_and(|last| last.chars().count() >= 2 && !last.chars().all(char::is_numeric));
    domain.contains('.') && ends_in_letters && domain.split('.').all(sound)
}

/// A phone number in E.164, or nothing when the cell holds none.
///
/// A spreadsheet that took the number for a number has dropped its plus sign or its zeros; both
/// are put back.
pub(super) fn phone_number(cell: &Cell) -> Option<String> {
    let text = cell.text();
    let Cell::Number(_) = cell else {
        return phone(&text).ok();
    };
    let abroad = ["46", "47", "45", "358"].iter().any(|code| text.starts_with(code));
    if abroad && text.len() >= 10 { phone(&format!("+{text}")).ok() } else { phone(&format!("0{text}")).ok() }
}

/// A postal code and the city after it, if any: `954 31 Töre`, `SE-954 31`, `9845`.
///
/// Swedish and Finnish codes have five digits, Norwegian ones four.
pub(super) fn postal_code(text: &str) -> Option<(String, Option<String>)> {
    let line = one_line(text);
    let start = line.find(|c: char| c.is_ascii_digit())?;
    let prefix = line.get(..start)?.trim_end_matches(['-', ' ']).to_uppercase();
    if !matches!(prefix.as_str(), "" | "S" | "SE" | "FI" | "FIN" | "N" | "NO") {
        return None;
    }
    let rest = line.get(start..)?;
    let end = rest.find(|c: char| !c.is_ascii_digit() && c != ' ').unwrap_or(rest.len());
    let code: String = rest.get(..end)?.chars().filter(char::is_ascii_digit).collect();
    let city = rest.get(end..)?.trim_matches([' ', ',', '-']);
    let fits = matches!(code.len(), 4 | 5) && !city.contains(|c: char| c.is_ascii_digit());
    fits.then(|| (code, (!city.is_empty()).then(|| city.to_owned())))
}

/// An address that holds everything, `Byvägen 3, 954 31 Töre`: the street and the rest.
pub(super) fn whole_address(text: &str) -> Option<(String, String, String)> {
    let line = one_line(text);
    let (street, rest) = line.rsplit_once(',')?;
    let (code, city) = postal_code(rest)?;
    let street = street.trim().to_owned();
    (!street.is_empty()).then_some((street, code, city?))
}

/// The kind of member behind the words that lists use.
pub(super) fn category(text: &str) -> Option<Category> {
    let folded = fold(text);
    let word: String = folded.chars().filter(|c| c.is_alphanumeric()).collect();
    let category = match word.as_str() {
        "voting" | "rostberattigad" | "rostande" | "aktiv" | "aktivmedlem" | "ordinarie" | "ordinariemedlem"
        | "fullvardig" | "fullvardigmedlem" | "medlem" | "enskild" | "enskildmedlem" | "familj" | "familjemedlem"
        | "huvudmedlem" | "vuxen" | "pensionar" | "senior" | "active" | "activemember" | "ordinary" | "regular"
        | "full" | "fullmember" | "member" | "votingmember" | "aanivaltainen" | "varsinainen" | "varsinainenjasen" => {
            Category::Voting
        }
        "supporting" | "stod" | "stodmedlem" | "stodjande" | "stodjandemedlem" | "passiv" | "passivmedlem"
        | "supporter" | "supportingmember" | "passive" | "friend" | "van" | "kannatusjasen" | "kannattava" => {
            Category::Supporting
        }
        "honorary" | "heders" | "hedersmedlem" | "hedersledamot" | "honorarymember" | "kunniajasen" => {
            Category::Honorary
        }
        _ => return None,
    };
    Some(category)
}

/// Whether a fee is paid: a tick, a word, a sum or a date. `Ok(None)` when the cell says nothing.
///
/// # Errors
/// The code `paid_unclear`.
pub(super) fn paid(cell: &Cell, this_year: i32) -> Result<Option<bool>, &'static str> {
    match cell {
        Cell::Empty => Ok(None),
        Cell::Bool(truth) => Ok(Some(*truth)),
        Cell::Date(_) => Ok(Some(true)),
        Cell::Number(number) => sum(*number),
        Cell::Text(text) => paid_text(text, this_year),
    }
}

fn paid_text(text: &str, this_year: i32) -> Result<Option<bool>, &'static str> {
    let folded = fold(&one_line(text));
    let word = folded.trim_end_matches(['.', '!']);
    match word {
        "" => Ok(None),
        "x" | "xx" | "v" | "j" | "ja" | "y" | "yes" | "ok" | "true" | "sant" | "betalt" | "betald" | "betalat"
        | "bet" | "inbetalt" | "inbetald" | "erlagd" | "paid" | "kontant" | "swish" | "bg" | "pg" | "bankgiro"
        | "plusgiro" | "kylla" | "maksettu" | "✓" | "✔" | "☑" | "√" => Ok(Some(true)),
        "nej" | "no" | "n" | "ej" | "ej betalt" | "ej betald" | "inte" | "inte betalt" | "inte betald" | "obetalt"
        | "obetald" | "unpaid" | "false" | "falskt" | "-" | "–" | "—" | "ei" | "☐" => Ok(Some(false)),
        _ => match amount(word) {
            Some(number) => sum(number),
            None if is_date(word, this_year) => Ok(Some(true)),
            None => Err("paid_unclear"),
        },
    }
}

fn sum(number: f64) -> Result<Option<bool>, &'static str> {
    if number < 0.0 { Err("paid_unclear") } else { Ok(Some(number > 0.0)) }
}

/// A sum of money: `200`, `200 kr`, `200:-`, `1 200,50`.
fn amount(word: &str) -> Option<f64> {
    let bare = word.strip_prefix("kr").unwrap_or(word).trim();
    let bare = ["kronor", "kr", "sek", "euro", "eur", "€", ":-", ",-", ":"]
        .iter()
        .find_map(|unit| bare.strip_suffix(unit))
        .unwrap_or(bare);
    let digits: String = bare.chars().filter(|c| *c != ' ').map(|c| if c == ',' { '.' } else { c }).collect();
    let plain = digits.starts_with(|c: char| c.is_ascii_digit())
        && digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    if plain { digits.parse().ok() } else { None }
}

#[cfg(test)]
#[path = "values_tests.rs"]
mod tests;
