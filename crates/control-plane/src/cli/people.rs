//! People named on the command line or in a file.

use std::path::Path;

use aws_api::shapes::carrel::QuickSetupUser;

use super::failure::Failure;

/// The largest file of people that is read, in bytes.
const FILE_BYTES_MAX: u64 = 4 << 20;
const FORM: &str = "name:First:Last:mail[:bundle]";

/// Reads `name:First:Last:mail[:bundle]`.
///
/// # Errors
/// The form, when it has too few or too many parts.
pub(super) fn parse_user(text: &str) -> Result<QuickSetupUser, String> {
    let parts: Vec<&str> = text.split(':').map(str::trim).collect();
    match parts[..] {
        [user_name, first_name, last_name, mail] => {
            Ok(user(user_name, first_name, last_name, mail, ""))
        }
        [user_name, first_name, last_name, mail, bundle] => {
            Ok(user(user_name, first_name, last_name, mail, bundle))
        }
        _ => Err(format!("a person is written {FORM}")),
    }
}

/// Reads a CSV file with the columns user name, first name, last name, mail and, if it is there, bundle; a first line
/// that names them is passed over. Comma or semicolon separates.
///
/// # Errors
/// [`Failure::Usage`] with the line that cannot be read.
pub(super) fn read_csv(path: &Path) -> Result<Vec<QuickSetupUser>, Failure> {
    let unreadable =
        |detail: String| Failure::Usage(format!("cannot read {}: {detail}", path.display()));
    let size = std::fs::metadata(path)
        .map_err(|error| unreadable(error.to_string()))?
        .len();
    if FILE_BYTES_MAX < size {
        return Err(unreadable(format!(
            "it has {size} bytes; at most {FILE_BYTES_MAX} are read"
        )));
    }
    let text = std::fs::read_to_string(path).map_err(|error| unreadable(error.to_string()))?;
    parse_csv(&text).map_err(unreadable)
}

fn parse_csv(text: &str) -> Result<Vec<QuickSetupUser>, String> {
    let text = text.trim_start_matches('\u{feff}');
    let first = text.lines().next().unwrap_or_default();
    let separator = if first.contains(';') && !first.contains(',') {
        b';'
    } else {
        b','
    };
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let mut people = Vec::new();
    for (index, record) in reader.records().enumerate() {
        let record = record.map_err(|error| error.to_string())?;
        let line = record.position().map_or(0, csv::Position::line);
        let cell = |column: usize| record.get(column).unwrap_or_default();
        if record.iter().all(str::is_empty) || (index == 0 && is_heading(cell(0))) {
            continue;
        }
        if !(4..=5).contains(&record.len()) {
            return Err(format!(
                "line {line} has {} columns; user name, first name, last name, mail and perhaps bundle are needed",
                record.len()
            ));
        }
        people.push(user(cell(0), cell(1), cell(2), cell(3), cell(4)));
    }
    Ok(people)
}

fn is_heading(cell: &str) -> bool {
    let letters: String = cell
        .chars()
        .filter(|c| c.is_alphanumeric())
        .collect::<String>()
        .to_lowercase();
    ["username", "user", "name", "login"].contains(&letters.as_str())
}

fn user(
    user_name: &str,
    first_name: &str,
    last_name: &str,
    mail: &str,
    bundle: &str,
) -> QuickSetupUser {
    QuickSetupUser {
        user_name: user_name.to_owned(),
        first_name: first_name.to_owned(),
        last_name: last_name.to_owned(),
        email_address: mail.to_owned(),
        bundle_id: (!bundle.is_empty()).then(|| bundle.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_is_four_or_five_parts() {
        assert_eq!(
            parse_user("mary:Mary:Major:m@example.com")
                .unwrap()
                .bundle_id,
            None
        );
        assert_eq!(
            parse_user("mary:Mary:Major:m@example.com:standard-plus")
                .unwrap()
                .bundle_id
                .as_deref(),
            Some("standard-plus")
        );
        assert!(parse_user("mary:Mary").unwrap_err().contains(FORM));
    }

    #[test]
    fn qs_04_people_can_come_as_csv() {
        let text = "\u{feff}User Name,First,Last,Mail,Bundle\nmary,Mary,\"Major, Dr.\",m@example.com,\n\njohn , John,Doe,j@example.com,performance\n";
        let people = parse_csv(text).unwrap();
        assert_eq!(people.len(), 2);
        assert_eq!(people[0].last_name, "Major, Dr.");
        assert_eq!(people[1].user_name, "john");
        assert_eq!(people[1].bundle_id.as_deref(), Some("performance"));
        assert_eq!(
            parse_csv("mary;Mary;Major;m@example.com").unwrap()[0].email_address,
            "m@example.com"
        );
    }

    #[test]
    fn a_line_with_too_few_columns_is_named() {
        assert!(
            parse_csv("mary,Mary,Major,m@example.com\njohn,John")
                .unwrap_err()
                .starts_with("line 2 has 2 columns")
        );
    }
}
