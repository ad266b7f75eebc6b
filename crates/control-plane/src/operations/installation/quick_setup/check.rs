//! Checking every field of quick setup before anything is made: all problems at once, each with value and rule.

use std::{collections::HashMap, fmt::Display, str::FromStr};

use aws_api::{
    ApiError, ErrorCode,
    shapes::carrel::{Problem, QuickSetupRequest, QuickSetupUser},
};
use model::{
    bundle::{BUNDLES, Bundle},
    domain_name::{DomainName, ShortName},
    limits::PEOPLE_PER_REQUEST,
    mail_address::MailAddress,
    organization::OrganizationName,
    person_name,
    username::Username,
};

const DEFAULT_BUNDLE: &str = "standard";

/// A request whose every field is right by itself. What is left out stays `None`.
#[derive(Debug, Clone)]
pub(super) struct Checked {
    pub(super) people: Vec<CheckedPerson>,
    pub(super) organization: Option<OrganizationName>,
    pub(super) domain_name: Option<DomainName>,
    pub(super) short_name: Option<ShortName>,
    pub(super) internet: Option<bool>,
}

/// A person whose every field is right by itself.
#[derive(Debug, Clone)]
pub(super) struct CheckedPerson {
    pub(super) username: Username,
    pub(super) first_name: String,
    pub(super) last_name: String,
    pub(super) mail: MailAddress,
    pub(super) bundle: &'static Bundle,
}

/// What was found wrong so far.
#[derive(Debug, Default)]
pub(super) struct Problems(Vec<Problem>);

impl Problems {
    /// Notes a problem.
    pub(super) fn add(
        &mut self,
        field: impl Into<String>,
        value: impl Into<String>,
        rule: impl Display,
    ) {
        self.0.push(Problem {
            field: field.into(),
            value: value.into(),
            rule: rule.to_string(),
        });
    }

    /// Parses a field, noting its rule when it does not fit.
    fn parse<T: FromStr<Err: Display>>(
        &mut self,
        field: impl Into<String>,
        value: &str,
    ) -> Option<T> {
        value
            .parse()
            .map_err(|rule: T::Err| self.add(field, value, rule))
            .ok()
    }

    /// Everything that is wrong as one refusal, if anything is.
    ///
    /// # Errors
    /// [`ErrorCode::InvalidParameter`] with all problems in words and in the member `Problems`.
    pub(super) fn end(self) -> Result<(), ApiError> {
        if self.0.is_empty() {
            return Ok(());
        }
        let words: Vec<String> = self
            .0
            .iter()
            .map(|problem| format!("{} \"{}\": {}", problem.field, problem.value, problem.rule))
            .collect();
        let list = serde_json::to_value(&self.0).expect("the shape has string keys");
        Err(ApiError::new(ErrorCode::InvalidParameter, words.join("; ")).with("Problems", list))
    }
}

/// Checks a request.
///
/// # Errors
/// All that is wrong with it.
pub(super) fn check(request: &QuickSetupRequest) -> Result<Checked, ApiError> {
    let mut problems = Problems::default();
    let default_bundle = bundle(
        &mut problems,
        "BundleId",
        request.bundle_id.as_deref().unwrap_or(DEFAULT_BUNDLE),
    );
    let organization = request
        .organization
        .as_deref()
        .and_then(|text| problems.parse("Organization", text));
    let domain_name = request
        .domain_name
        .as_deref()
        .and_then(|text| problems.parse("DomainName", text));
    let short_name = request
        .short_name
        .as_deref()
        .and_then(|text| problems.parse("ShortName", text));
    let users = request.users.as_deref().unwrap_or_default();
    if !(1..=PEOPLE_PER_REQUEST).contains(&users.len()) {
        problems.add(
            "Users",
            users.len().to_string(),
            format!("1 to {PEOPLE_PER_REQUEST} people can be named at once"),
        );
    }
    let people = users
        .iter()
        .take(PEOPLE_PER_REQUEST)
        .enumerate()
        .filter_map(|(index, user)| person(&mut problems, index, user, default_bundle))
        .collect();
    check_doubles(&mut problems, users);
    problems.end()?;
    Ok(Checked {
        people,
        organization,
        domain_name,
        short_name,
        internet: request.enable_internet_access,
    })
}

fn bundle(problems: &mut Problems, field: &str, text: &str) -> Option<&'static Bundle> {
    let found = Bundle::find(text);
    if found.is_none() {
        let names: Vec<_> = BUNDLES.iter().map(|bundle| bundle.name).collect();
        problems.add(
            field,
            text,
            format!("there is no such bundle; there are {}", names.join(", ")),
        );
    }
    found
}

fn person(
    problems: &mut Problems,
    index: usize,
    user: &QuickSetupUser,
    default_bundle: Option<&'static Bundle>,
) -> Option<CheckedPerson> {
    let field = |name: &str| format!("Users[{index}].{name}");
    let username = problems.parse(field("UserName"), &user.user_name);
    for (name, value) in [
        ("FirstName", &user.first_name),
        ("LastName", &user.last_name),
    ] {
        if let Err(rule) = person_name::check(value) {
            problems.add(field(name), value, rule);
        }
    }
    let mail = problems.parse(field("EmailAddress"), &user.email_address);
    let bundle = match &user.bundle_id {
        Some(text) => bundle(problems, &field("BundleId"), text),
        None => default_bundle,
    };
    Some(CheckedPerson {
        username: username?,
        first_name: user.first_name.clone(),
        last_name: user.last_name.clone(),
        mail: mail?,
        bundle: bundle?,
    })
}

fn check_doubles(problems: &mut Problems, users: &[QuickSetupUser]) {
    let mut first = HashMap::new();
    for (index, user) in users.iter().enumerate() {
        if let Some(earlier) = first.insert(user.user_name.to_lowercase(), index) {
            problems.add(
                format!("Users[{index}].UserName"),
                &user.user_name,
                format!("Users[{earlier}] has the same user name; case makes no difference"),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn user(name: &str) -> QuickSetupUser {
        QuickSetupUser {
            user_name: name.into(),
            first_name: "Mary".into(),
            last_name: "Major".into(),
            email_address: "m@example.com".into(),
            bundle_id: None,
        }
    }

    fn problems(request: &QuickSetupRequest) -> Vec<(String, String)> {
        let body = check(request)
            .unwrap_err()
            .body(aws_api::Service::Carrel, "r");
        let list: Vec<Problem> = serde_json::from_value(body["Problems"].clone()).unwrap();
        list.into_iter()
            .map(|problem| (problem.field, problem.value))
            .collect()
    }

    #[test]
    fn qs_04_every_wrong_field_is_told_at_once() {
        let wrong = QuickSetupUser {
            user_name: "root".into(),
            first_name: String::new(),
            last_name: "x\n".into(),
            email_address: "nobody".into(),
            bundle_id: Some("huge".into()),
        };
        let request = QuickSetupRequest {
            users: Some(vec![user("mary"), wrong, user("MARY")]),
            bundle_id: Some("tiny".into()),
            organization: Some("a".into()),
            domain_name: Some("nodots".into()),
            short_name: Some("1".into()),
            enable_internet_access: None,
        };
        let fields: Vec<_> = problems(&request)
            .into_iter()
            .map(|(field, _)| field)
            .collect();
        assert_eq!(
            fields,
            [
                "BundleId",
                "Organization",
                "DomainName",
                "ShortName",
                "Users[1].UserName",
                "Users[1].FirstName",
                "Users[1].LastName",
                "Users[1].EmailAddress",
                "Users[1].BundleId",
                "Users[2].UserName"
            ]
        );
    }

    #[test]
    fn nobody_and_a_crowd_are_refused() {
        assert_eq!(
            problems(&QuickSetupRequest::default()),
            [("Users".to_owned(), "0".to_owned())]
        );
        let crowd = (0..=PEOPLE_PER_REQUEST)
            .map(|index| user(&format!("u{index}")))
            .collect();
        assert_eq!(
            problems(&QuickSetupRequest {
                users: Some(crowd),
                ..QuickSetupRequest::default()
            }),
            [("Users".to_owned(), "101".to_owned())]
        );
    }

    #[test]
    fn qs_02_the_chosen_bundle_is_everybodys_default() {
        let own = QuickSetupUser {
            bundle_id: Some("wsb-perform01".into()),
            ..user("john")
        };
        let checked = check(&QuickSetupRequest {
            users: Some(vec![user("mary"), own]),
            bundle_id: Some("Standard Plus".into()),
            ..QuickSetupRequest::default()
        })
        .unwrap();
        let bundles: Vec<_> = checked
            .people
            .iter()
            .map(|person| person.bundle.name)
            .collect();
        assert_eq!(bundles, ["Standard Plus", "Performance"]);
    }
}
