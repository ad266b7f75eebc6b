//! The configuration file and its documentation belong together.

use super::*;

fn parse(text: &str) -> Result<Config, ConfigError> {
    Config::parse(text, Path::new("carrel.toml"))
}

/// The template with every key switched on.
fn uncommented() -> String {
    let on = |line: &str| match line.strip_prefix('#') {
        Some(rest) if rest.starts_with(|c: char| c.is_ascii_lowercase()) => rest.to_owned(),
        _ => line.to_owned(),
    };
    TEMPLATE.lines().map(on).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_first_start_writes_the_file_and_means_the_defaults() {
    let state = tempfile::tempdir().unwrap();
    let paths = Paths::of(state.path());
    assert_eq!(Config::read(&paths).unwrap(), Config::default());
    assert_eq!(fs::read_to_string(paths.config()).unwrap(), TEMPLATE);
}

#[test]
fn every_key_of_the_file_is_known_and_shows_its_default_where_it_has_one() {
    let mut shown = parse(&uncommented()).unwrap();
    shown.https.public_host = None;
    shown.https.certificate = None;
    shown.https.key = None;
    shown.store.password_file = None;
    shown.images = ImagesConfig::default();
    shown.mail = MailConfig {
        host: None,
        operator: None,
        authority: None,
        username: None,
        password_file: None,
        ..shown.mail
    };
    shown.invitations = InvitationsConfig {
        support: None,
        templates: None,
        ..shown.invitations
    };
    assert_eq!(shown, Config::default());
}

#[test]
fn every_key_that_exists_is_documented_in_the_file() {
    let debug = format!("{:#?}", Config::default());
    let fields = debug
        .lines()
        .filter_map(|line| line.trim().split_once(": "))
        .map(|(name, _)| name);
    for field in fields {
        let documented = [
            format!("#{field} = "),
            format!("[{field}]"),
            format!("[{field}."),
            format!(".{field}]"),
        ]
        .iter()
        .any(|place| TEMPLATE.contains(place));
        assert!(documented, "{field} is not in carrel.toml");
    }
}

#[test]
fn an_unknown_key_is_an_error_with_its_name_and_line() {
    let error =
        parse("roles = [\"control\"]\n\n[https]\nlisten = \"127.0.0.1:0\"\npubic_host = \"x\"\n")
            .unwrap_err();
    let text = error.to_string();
    assert!(
        text.starts_with("carrel.toml line 5: unknown field `pubic_host`"),
        "{text}"
    );
}

#[test]
fn a_value_out_of_range_is_refused_with_the_rule() {
    let error = parse("[invitations]\ndays = 400\n").unwrap_err();
    assert_eq!(
        error.to_string(),
        "carrel.toml: invitations.days is 400; 1 to 90 are allowed"
    );
    assert!(parse("roles = []").is_err());
    assert!(parse("[https]\ncertificate = \"a.pem\"").is_err());
    let error = parse("[metrics]\nallow = [\"10.0.0.1/8\"]").unwrap_err();
    assert!(error.to_string().contains("host bits"), "{error}");
    assert!(parse("[store]\nurl = \"mysql://x\"").is_err());
}
