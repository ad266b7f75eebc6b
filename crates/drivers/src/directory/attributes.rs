//! Which attributes of accounts can be read, searched and changed, and what their values may be: one table for every
//! engine. What is not in it (passwords, keys, control bits) is neither shown nor touched.

use std::collections::BTreeMap;

use super::{AccountKind, DirectoryError, Domain, NewAccount, pattern::Pattern};

/// Attributes with their values, by the names of the table.
pub type Attributes = BTreeMap<String, Vec<String>>;

/// The most values of one attribute in a request.
pub const VALUES_MAX: usize = 25;

/// What an attribute holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ValueKind {
    /// One text.
    Text,
    /// Any number of texts.
    Texts,
    /// One whole number.
    Number,
    /// One `TRUE` or `FALSE`.
    Flag,
}

/// An attribute.
#[derive(Debug, PartialEq, Eq)]
pub struct Attribute {
    /// Its name in LDAP.
    pub name: &'static str,
    /// What it holds.
    pub kind: ValueKind,
    /// Whether groups have it; people have all but a few of them.
    pub on_groups: bool,
    /// Whether people have it.
    pub on_people: bool,
    /// Whether a request may change it.
    pub writable: bool,
    /// The most characters of a value: what Active Directory keeps.
    pub characters_max: usize,
}

const fn people(name: &'static str, kind: ValueKind, characters_max: usize) -> Attribute {
    Attribute {
        name,
        kind,
        on_groups: false,
        on_people: true,
        writable: true,
        characters_max,
    }
}

const fn both(name: &'static str, kind: ValueKind, characters_max: usize) -> Attribute {
    Attribute {
        on_groups: true,
        ..people(name, kind, characters_max)
    }
}

const fn shown(name: &'static str, kind: ValueKind) -> Attribute {
    Attribute {
        writable: false,
        ..both(name, kind, 1024)
    }
}

const fn shown_of_people(name: &'static str, kind: ValueKind) -> Attribute {
    Attribute {
        writable: false,
        ..people(name, kind, 1024)
    }
}

/// Every attribute, by name in any case.
const TABLE: [Attribute; 67] = {
    use ValueKind::{Flag, Number, Text, Texts};
    [
        people("givenName", Text, 64),
        people("sn", Text, 64),
        both("mail", Text, 256),
        both("displayName", Text, 256),
        both("description", Text, 1024),
        both("info", Text, 1024),
        both("comment", Text, 1024),
        both("wWWHomePage", Text, 1024),
        both("url", Texts, 1024),
        both("telephoneNumber", Text, 64),
        both("gidNumber", Number, 10),
        people("initials", Text, 6),
        people("middleName", Text, 64),
        people("personalTitle", Text, 64),
        people("generationQualifier", Text, 64),
        people("userPrincipalName", Text, 256),
        people("physicalDeliveryOfficeName", Text, 128),
        people("roomNumber", Texts, 256),
        people("homePhone", Text, 64),
        people("mobile", Text, 64),
        people("pager", Text, 64),
        people("facsimileTelephoneNumber", Text, 64),
        people("ipPhone", Text, 64),
        people("otherTelephone", Texts, 64),
        people("otherHomePhone", Texts, 64),
        people("otherMobile", Texts, 64),
        people("otherPager", Texts, 64),
        people("otherIpPhone", Texts, 64),
        people("otherFacsimileTelephoneNumber", Texts, 64),
        people("otherMailbox", Texts, 256),
        people("title", Text, 64),
        people("department", Text, 64),
        people("departmentNumber", Texts, 256),
        people("division", Text, 256),
        people("company", Text, 64),
        people("employeeID", Text, 16),
        people("employeeNumber", Text, 512),
        people("employeeType", Text, 256),
        people("preferredLanguage", Text, 64),
        people("streetAddress", Text, 1024),
        people("postOfficeBox", Texts, 40),
        people("l", Text, 128),
        people("st", Text, 128),
        people("postalCode", Text, 40),
        people("c", Text, 3),
        people("co", Text, 128),
        people("countryCode", Number, 5),
        people("homeDirectory", Text, 256),
        people("homeDrive", Text, 3),
        people("profilePath", Text, 256),
        people("scriptPath", Text, 256),
        people("uidNumber", Number, 10),
        people("accountExpires", Number, 19),
        shown("sAMAccountName", Text),
        shown("cn", Text),
        shown("name", Text),
        shown("distinguishedName", Text),
        shown("memberOf", Texts),
        shown("objectClass", Texts),
        shown("whenCreated", Text),
        shown("whenChanged", Text),
        shown("isCriticalSystemObject", Flag),
        shown_of_people("userAccountControl", Number),
        shown_of_people("primaryGroupID", Number),
        shown_of_people("pwdLastSet", Number),
        shown_of_people("lockoutTime", Number),
        shown_of_people("lastLogon", Number),
    ]
};

/// How values are changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// Values are added; an attribute of one value must have none.
    Add,
    /// The values take the place of those that are there.
    Replace,
    /// An attribute of one value is emptied; of others, the values named go.
    Remove,
}

impl Attribute {
    /// The attribute of that name, in any case, that accounts of this kind have.
    #[must_use]
    pub fn of(kind: AccountKind, name: &str) -> Option<&'static Self> {
        Self::all(kind).find(|attribute| attribute.name.eq_ignore_ascii_case(name))
    }

    /// The attributes that accounts of this kind have and whose names, in any case, are like a pattern, in which `*`
    /// stands for any characters.
    pub fn like(kind: AccountKind, pattern: &str) -> impl Iterator<Item = &'static Self> {
        let pattern = Pattern::of(pattern);
        Self::all(kind).filter(move |attribute| pattern.matches(attribute.name))
    }

    /// The attributes that accounts of this kind have.
    fn all(kind: AccountKind) -> impl Iterator<Item = &'static Self> {
        TABLE.iter().filter(move |attribute| match kind {
            AccountKind::Group => attribute.on_groups,
            AccountKind::Person | AccountKind::Machine => attribute.on_people,
        })
    }

    /// Whether values can be searched by a part of them: texts, but not places in the directory.
    #[must_use]
    pub fn is_searchable(&self) -> bool {
        let text = matches!(self.kind, ValueKind::Text | ValueKind::Texts);
        text && (self.writable || matches!(self.name, "sAMAccountName" | "cn" | "name"))
    }

    /// Refuses values that the attribute cannot take.
    fn check(&self, values: &[String]) -> Result<(), DirectoryError> {
        let name = self.name;
        let refuse = |rule: String| Err(DirectoryError::AttributeRefused(rule));
        if !self.writable {
            return refuse(format!(
                "{name} is kept by the directory itself and cannot be set"
            ));
        }
        if self.kind != ValueKind::Texts && values.len() > 1 {
            return refuse(format!("{name} has one value; {} were given", values.len()));
        }
        if values.len() > VALUES_MAX {
            return refuse(format!(
                "{name} was given {} values; {VALUES_MAX} are allowed at once",
                values.len()
            ));
        }
        for value in values {
            let length = value.chars().count();
            if length == 0 || length > self.characters_max || value.contains('\0') {
                return refuse(format!(
                    "a value of {name} has {length} characters; 1 to {} are allowed, none of them NUL",
                    self.characters_max
                ));
            }
            let fits = match self.kind {
                ValueKind::Text | ValueKind::Texts => true,
                ValueKind::Number => value.parse::<i64>().is_ok(),
                ValueKind::Flag => matches!(value.as_str(), "TRUE" | "FALSE"),
            };
            if !fits {
                return refuse(format!(
                    "{name} \"{value}\" is not of the kind that {name} holds: {:?}",
                    self.kind
                ));
            }
        }
        Ok(())
    }

    /// The values after a change.
    ///
    /// # Errors
    /// When the attribute has one value and another is added.
    pub(super) fn changed(
        &self,
        current: &[String],
        change: Change,
        values: &[String],
    ) -> Result<Vec<String>, DirectoryError> {
        let single = self.kind != ValueKind::Texts;
        match change {
            Change::Replace => Ok(values.to_vec()),
            Change::Remove if single => Ok(Vec::new()),
            Change::Remove => Ok(current
                .iter()
                .filter(|it| !values.contains(it))
                .cloned()
                .collect()),
            Change::Add if single && !current.is_empty() => {
                Err(DirectoryError::AttributeRefused(format!(
                    "{} has a value already; replace it instead of adding one",
                    self.name
                )))
            }
            Change::Add => {
                let mut all = current.to_vec();
                all.extend(values.iter().filter(|it| !current.contains(it)).cloned());
                Ok(all)
            }
        }
    }
}

/// The attributes with the names of the table, when accounts of this kind have them and they take these values.
///
/// # Errors
/// [`DirectoryError::AttributeRefused`] that says which and why.
pub(super) fn checked(
    kind: AccountKind,
    attributes: &Attributes,
) -> Result<Vec<(&'static Attribute, &[String])>, DirectoryError> {
    let mut all = Vec::with_capacity(attributes.len());
    for (name, values) in attributes {
        let attribute = Attribute::of(kind, name).ok_or_else(|| {
            let shown: String = name.chars().take(64).collect();
            DirectoryError::AttributeRefused(format!(
                "there is no attribute \"{shown}\" that can be set here"
            ))
        })?;
        attribute.check(values)?;
        all.push((attribute, values.as_slice()));
    }
    Ok(all)
}

/// What a new account has: what was given, and what follows from it.
pub(super) fn completed(
    domain: &Domain,
    new: &NewAccount,
    given: &[(&'static Attribute, &[String])],
) -> Attributes {
    let mut all: Attributes = given
        .iter()
        .map(|(attribute, values)| (attribute.name.to_owned(), values.to_vec()))
        .collect();
    if new.kind() == AccountKind::Person {
        let principal = format!("{}@{}", new.name, domain.dns_name);
        all.entry("userPrincipalName".to_owned())
            .or_insert_with(|| vec![principal]);
        let names = ["givenName", "sn"].map(|name| {
            all.get(name)
                .and_then(|values| values.first())
                .cloned()
                .unwrap_or_default()
        });
        let display = names.join(" ").trim().to_owned();
        if !display.is_empty() {
            all.entry("displayName".to_owned())
                .or_insert_with(|| vec![display]);
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(name: &str, value: &str) -> Attributes {
        Attributes::from([(name.to_owned(), vec![value.to_owned()])])
    }

    #[test]
    fn names_are_found_in_any_case_and_only_where_they_belong() {
        assert_eq!(
            Attribute::of(AccountKind::Person, "GIVENNAME").map(|it| it.name),
            Some("givenName")
        );
        assert!(Attribute::of(AccountKind::Group, "givenName").is_none());
        for secret in [
            "unicodePwd",
            "supplementalCredentials",
            "ntPwdHistory",
            "*",
            "mail)(cn=*",
        ] {
            assert!(
                Attribute::of(AccountKind::Person, secret).is_none(),
                "{secret}"
            );
        }
    }

    #[test]
    fn a_pattern_of_stars_ends_as_soon_as_any_other() {
        let like = |pattern: &str| Attribute::like(AccountKind::Person, pattern).count();
        assert_eq!(like(&format!("{}z", "*".repeat(62))), 0);
        assert_eq!(like(&format!("{}z", "*e".repeat(31))), 0);
        assert_eq!((like("*PHONE"), like("dep*t*mb*r")), (5, 1));
    }

    #[test]
    fn values_keep_to_number_length_and_kind() {
        let refused = |attributes: &Attributes| checked(AccountKind::Person, attributes).is_err();
        assert!(!refused(&one("initials", "ABCDEF")) && refused(&one("initials", "ABCDEFG")));
        assert!(!refused(&one("uidNumber", "12")) && refused(&one("uidNumber", "twelve")));
        assert!(
            refused(&one("title", ""))
                && refused(&one("title", "a\0b"))
                && refused(&one("cn", "x"))
        );
        let two = vec!["1".to_owned(), "2".to_owned()];
        assert!(refused(&Attributes::from([(
            "title".to_owned(),
            two.clone()
        )])));
        assert!(!refused(&Attributes::from([(
            "otherMobile".to_owned(),
            two
        )])));
        assert!(refused(&Attributes::from([(
            "url".to_owned(),
            vec!["x".to_owned(); VALUES_MAX + 1]
        )])));
    }

    #[test]
    fn values_are_added_replaced_and_removed() {
        let title = Attribute::of(AccountKind::Person, "title").unwrap();
        let urls = Attribute::of(AccountKind::Person, "url").unwrap();
        let list = |values: &[&str]| values.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>();
        assert_eq!(
            title.changed(&[], Change::Add, &list(&["a"])).unwrap(),
            list(&["a"])
        );
        assert!(
            title
                .changed(&list(&["a"]), Change::Add, &list(&["b"]))
                .is_err()
        );
        assert_eq!(
            title
                .changed(&list(&["a"]), Change::Replace, &list(&["b"]))
                .unwrap(),
            list(&["b"])
        );
        assert!(
            title
                .changed(&list(&["a"]), Change::Remove, &list(&["x"]))
                .unwrap()
                .is_empty()
        );
        assert_eq!(
            urls.changed(&list(&["a"]), Change::Add, &list(&["a", "b"]))
                .unwrap(),
            list(&["a", "b"])
        );
        assert_eq!(
            urls.changed(&list(&["a", "b"]), Change::Remove, &list(&["a"]))
                .unwrap(),
            list(&["b"])
        );
    }
}
