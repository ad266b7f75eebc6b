//! People as administrators' tools make, read, search, change and remove them.

use drivers::directory::{
    Account, AccountChange, AccountKind, Among, Attributes, Change, DirectoryError, NewAccount,
    Verdict,
};

use super::{GOOD, OTHER, Subject, person, timed};

/// Every fact, one after the other.
pub(super) async fn hold(subject: &Subject) {
    a_person_is_made_with_attributes_and_has_an_identifier(subject).await;
    a_taken_name_is_refused_whatever_has_it(subject).await;
    attributes_are_added_replaced_and_removed(subject).await;
    what_the_directory_keeps_to_itself_cannot_be_written(subject).await;
    lif_06_people_are_found_by_any_attribute_and_wildcards(subject).await;
    a_person_made_outside_is_found(subject).await;
    a_disabled_person_stays_out_until_a_password_is_set(subject).await;
    a_removed_person_is_gone_and_a_built_in_one_is_nobody(subject).await;
}

pub(super) fn attributes(given: &[(&str, &str)]) -> Attributes {
    let mut all = Attributes::new();
    for (name, value) in given {
        all.entry((*name).to_owned())
            .or_default()
            .push((*value).to_owned());
    }
    all
}

fn new(name: &str, given: &[(&str, &str)]) -> NewAccount {
    NewAccount {
        name: name.to_owned(),
        form: None,
        attributes: attributes(given),
    }
}

impl Subject {
    async fn read(&self, name: &str, read: &[&'static str]) -> Account {
        let found = self
            .directory
            .account(&self.domain, AccountKind::Person, name, read);
        timed("account", found).await.unwrap().expect("it is there")
    }

    async fn write(
        &self,
        name: &str,
        change: Change,
        given: &[(&str, &str)],
    ) -> Result<(), DirectoryError> {
        let change = AccountChange {
            change,
            attributes: attributes(given),
            form: None,
        };
        let done = self
            .directory
            .change_account(&self.domain, AccountKind::Person, name, &change);
        timed("change_account", done).await
    }

    async fn matching(&self, attributes: &[&'static str], pattern: &str) -> Vec<String> {
        let among = Among::Matching {
            kind: AccountKind::Person,
            attributes,
            pattern,
        };
        let found = self.directory.accounts(&self.domain, among, &[]);
        let found = timed("accounts", found).await.unwrap();
        found.into_iter().map(|account| account.name).collect()
    }
}

async fn a_person_is_made_with_attributes_and_has_an_identifier(subject: &Subject) {
    let (directory, domain) = (&subject.directory, &subject.domain);
    let given = [
        ("givenName", "Zoë"),
        ("sn", "O'Neil (Jr), \"X\"*"),
        ("mail", "zoe@mail.example.org"),
        ("title", "Reader"),
        ("otherMobile", "1"),
        ("otherMobile", "2"),
    ];
    let zoe = new("data.zoe", &given);
    let made = directory.create_account(domain, &zoe);
    let made = timed("create_account", made).await.unwrap();
    assert!(
        made.sid.starts_with("S-1-5-21-") && !made.enabled,
        "{made:?}"
    );
    let read = subject
        .read("DATA.ZOE", &["title", "otherMobile", "displayName", "c"])
        .await;
    assert_eq!(
        (read.name.as_str(), &read.sid, read.kind),
        ("data.zoe", &made.sid, AccountKind::Person)
    );
    assert!(
        read.distinguished_name
            .ends_with(",CN=Users,DC=corp,DC=example,DC=com")
    );
    let mut expected = attributes(&given);
    expected.extend(attributes(&[
        ("userPrincipalName", "data.zoe@corp.example.com"),
        ("displayName", "Zoë O'Neil (Jr), \"X\"*"),
    ]));
    assert_eq!(read.attributes, expected);
    let record = directory.person(domain, "data.zoe").await.unwrap().unwrap();
    assert!(made.sid.ends_with(&format!("-{}", record.rid)));
    assert_eq!(record.person.mail, "zoe@mail.example.org");
}

async fn a_taken_name_is_refused_whatever_has_it(subject: &Subject) {
    let (directory, domain) = (&subject.directory, &subject.domain);
    for name in ["Data.Zoe", "Administrator", "krbtgt", "Domain Users"] {
        let refused = directory.create_account(domain, &new(name, &[])).await;
        assert!(
            matches!(refused, Err(DirectoryError::NameTaken(_))),
            "{name}: {refused:?}"
        );
    }
    for name in ["", "a@b", "x,CN=Users", "abcdefghijklmnopqrstu"] {
        let refused = directory.create_account(domain, &new(name, &[])).await;
        assert!(refused.is_err(), "{name}");
    }
}

async fn attributes_are_added_replaced_and_removed(subject: &Subject) {
    use Change::{Add, Remove, Replace};
    let name = "data.zoe";
    let refused = subject.write(name, Add, &[("title", "Writer")]).await;
    assert!(
        matches!(refused, Err(DirectoryError::AttributeRefused(_))),
        "{refused:?}"
    );
    subject
        .write(name, Replace, &[("title", "Writer"), ("sn", "Quill")])
        .await
        .unwrap();
    subject
        .write(name, Add, &[("otherMobile", "3"), ("department", "Books")])
        .await
        .unwrap();
    subject
        .write(name, Remove, &[("otherMobile", "1"), ("mail", "-")])
        .await
        .unwrap();
    let read = subject
        .read(name, &["title", "otherMobile", "department"])
        .await;
    let expected = attributes(&[
        ("givenName", "Zoë"),
        ("sn", "Quill"),
        ("userPrincipalName", "data.zoe@corp.example.com"),
        ("title", "Writer"),
        ("otherMobile", "2"),
        ("otherMobile", "3"),
        ("department", "Books"),
    ]);
    assert_eq!(read.attributes, expected);
    let nobody = subject
        .write("nobody-at-all", Replace, &[("title", "x")])
        .await;
    assert!(matches!(nobody, Err(DirectoryError::NoSuchPerson(_))));
}

async fn what_the_directory_keeps_to_itself_cannot_be_written(subject: &Subject) {
    for (name, value) in [
        ("userAccountControl", "512"),
        ("unicodePwd", "x"),
        ("sAMAccountName", "other"),
        (
            "memberOf",
            "CN=Domain Admins,CN=Users,DC=corp,DC=example,DC=com",
        ),
        ("uidNumber", "twelve"),
        ("initials", "ABCDEFG"),
        ("title)(cn=*", "x"),
    ] {
        let refused = subject
            .write("data.zoe", Change::Replace, &[(name, value)])
            .await;
        assert!(
            matches!(refused, Err(DirectoryError::AttributeRefused(_))),
            "{name}: {refused:?}"
        );
    }
    assert!(!subject.read("data.zoe", &[]).await.enabled);
}

async fn lif_06_people_are_found_by_any_attribute_and_wildcards(subject: &Subject) {
    let names = ["sAMAccountName", "givenName", "sn", "mail"];
    assert_eq!(subject.matching(&names, "*uil*").await, ["data.zoe"]);
    assert_eq!(
        subject.matching(&names, "ZOË").await,
        ["data.zoe", "search.b"]
    );
    assert_eq!(
        subject.matching(&["department"], "boo*s").await,
        ["data.zoe"]
    );
    assert_eq!(
        subject.matching(&["department"], "Quill").await,
        Vec::<String>::new()
    );
    assert_eq!(
        subject.matching(&names, "*)(objectClass=*").await,
        Vec::<String>::new()
    );
    let everybody = Among::All(AccountKind::Person);
    let all = subject
        .directory
        .accounts(&subject.domain, everybody, &["department"])
        .await
        .unwrap();
    let lower: Vec<String> = all.iter().map(|it| it.name.to_lowercase()).collect();
    assert!(lower.is_sorted() && lower.contains(&"data.zoe".to_owned()));
    assert!(!lower.contains(&"administrator".to_owned()));
}

async fn a_person_made_outside_is_found(subject: &Subject) {
    let outsider = person("data.outside", "Out", "Side");
    subject.tools.add(&outsider, GOOD).await;
    let read = subject.read("data.outside", &["title"]).await;
    assert!(read.enabled);
    assert_eq!(read.attributes["mail"], ["data.outside@mail.example.org"]);
    let record = subject
        .directory
        .person(&subject.domain, "data.outside")
        .await
        .unwrap()
        .unwrap();
    assert_eq!(record.person, outsider);
    assert_eq!(subject.verdict("data.outside", GOOD).await, Verdict::Right);
}

async fn a_disabled_person_stays_out_until_a_password_is_set(subject: &Subject) {
    let (directory, domain) = (&subject.directory, &subject.domain);
    for _ in 0..2 {
        directory
            .disable_person(domain, "data.outside")
            .await
            .unwrap();
    }
    assert!(!subject.read("data.outside", &[]).await.enabled);
    assert_eq!(
        subject.verdict("data.outside", GOOD).await,
        Verdict::Disabled
    );
    directory
        .set_password(domain, "data.outside", OTHER, false)
        .await
        .unwrap();
    assert_eq!(subject.verdict("data.outside", OTHER).await, Verdict::Right);
    let nobody = directory.disable_person(domain, "Administrator").await;
    assert!(matches!(nobody, Err(DirectoryError::NoSuchPerson(_))));
}

async fn a_removed_person_is_gone_and_a_built_in_one_is_nobody(subject: &Subject) {
    let (directory, domain) = (&subject.directory, &subject.domain);
    let kind = AccountKind::Person;
    directory
        .remove_account(domain, kind, "DATA.outside")
        .await
        .unwrap();
    for name in ["data.outside", "Administrator", "krbtgt", "Domain Users"] {
        let gone = directory.remove_account(domain, kind, name).await;
        assert!(
            matches!(gone, Err(DirectoryError::NoSuchPerson(_))),
            "{name}"
        );
        let found = directory.account(domain, kind, name, &[]).await.unwrap();
        assert_eq!(found, None, "{name}");
    }
}
