//! CSV that opens right in a Swedish Excel: byte order mark, `;`, CR LF (RFC 4180 otherwise).

use super::guard;

/// Writes a table as CSV in UTF-8. Text that a spreadsheet would compute gets a leading `'`
/// (safety.md, rule 12), which [`super::read`] takes off again.
pub fn write_csv(headings: &[&str], rows: impl Iterator<Item = Vec<String>>) -> Vec<u8> {
    let mut csv = String::with_capacity(64 * 1024);
    csv.push('\u{feff}');
    push_record(&mut csv, headings.iter().copied());
    for row in rows {
        push_record(&mut csv, row.iter().map(String::as_str));
    }
    csv.into_bytes()
}

fn push_record<'f>(csv: &mut String, fields: impl Iterator<Item = &'f str>) {
    for (at, field) in fields.enumerate() {
        if at > 0 {
            csv.push(';');
        }
        push_field(csv, &guard::guarded(field));
    }
    csv.push_str("\r\n");
}

fn push_field(csv: &mut String, field: &str) {
    if !needs_quotes(field) {
        csv.push_str(field);
        return;
    }
    csv.push('"');
    for (at, part) in field.split('"').enumerate() {
        if at > 0 {
            csv.push_str("\"\"");
        }
        csv.push_str(part);
    }
    csv.push('"');
}

/// Separators and line ends, and blanks at the ends, which some programs trim.
fn needs_quotes(field: &str) -> bool {
    field.bytes().any(|byte| matches!(byte, b';' | b',' | b'"' | b'\r' | b'\n' | b'\t'))
        || field.starts_with(' ')
        || field.ends_with(' ')
}

#[cfg(test)]
mod tests {
    use super::super::{Cell, read};
    use super::*;
    use proptest::prelude::*;

    fn row(fields: &[&str]) -> Vec<String> {
        fields.iter().map(|field| (*field).to_owned()).collect()
    }

    #[test]
    fn writes_what_excel_expects() {
        let rows = [row(&["Åsa", "+46701234567", "a;b"]), row(&["\"Kula\"", "", "=1+1"])];
        let bytes = write_csv(&["Namn", "Telefon", "Not"], rows.into_iter());
        let wanted = "\u{feff}Namn;Telefon;Not\r\nÅsa;'+46701234567;\"a;b\"\r\n\"\"\"Kula\"\"\";;'=1+1\r\n";
        assert_eq!(String::from_utf8(bytes).unwrap(), wanted);
    }

    #[test]
    fn another_reader_agrees() {
        let fields = ["a\r\nb", " x ", "säger \"hej\"", "1,5", "\t"];
        let bytes = write_csv(&["a", "b", "c", "d", "e"], std::iter::once(row(&fields)));
        let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(&bytes[3..]);
        let record = reader.records().next().unwrap().unwrap();
        assert_eq!(record.iter().collect::<Vec<_>>(), ["a\r\nb", " x ", "säger \"hej\"", "1,5", "'\t"]);
    }

    proptest! {
        #[test]
        fn comes_back_as_it_was(
            rows in prop::collection::vec(prop::collection::vec("[a-zåäö0-9 '\"=+@;,\r\n\t-]{0,9}", 3), 1..9)
        ) {
            let bytes = write_csv(&["x", "y", "z"], rows.iter().cloned());
            let table = read(&bytes).unwrap();
            let wanted: Vec<&Vec<String>> =
                rows.iter().filter(|row| row.iter().any(|field| !field.trim().is_empty())).collect();
            prop_assert_eq!(table.rows.len(), wanted.len());
            for (found, wanted) in table.rows.iter().zip(wanted) {
                for (column, field) in wanted.iter().enumerate() {
                    match found.cell(column) {
                        Cell::Empty => prop_assert!(field.trim().is_empty()),
                        cell => prop_assert_eq!(&cell.text(), field),
                    }
                }
            }
        }
    }
}
