//! Groups and who belongs to them.

use drivers::directory::{
    AccountChange, AccountKind, Among, Attributes, Change, DirectoryError, GroupForm, GroupScope,
    NewAccount,
};

use super::{Subject, accounts::attributes, machine, person, timed};

const KIND: AccountKind = AccountKind::Group;

/// Every fact, one after the other.
pub(super) async fn hold(subject: &Subject) {
    dir_49_a_group_has_scope_type_and_attributes(subject).await;
    a_scope_changes_by_way_of_universal(subject).await;
    dir_50_members_are_seen_from_both_sides(subject).await;
    whatever_is_removed_leaves_its_groups(subject).await;
    groups_of_the_domain_itself_stay(subject).await;
}

fn form(scope: GroupScope, security: bool) -> GroupForm {
    GroupForm { scope, security }
}

fn new(name: &str, form: GroupForm, attributes: Attributes) -> NewAccount {
    NewAccount {
        name: name.to_owned(),
        form: Some(form),
        attributes,
    }
}

impl Subject {
    async fn found(&self, among: Among<'_>) -> Result<Vec<String>, DirectoryError> {
        let found = self.directory.accounts(&self.domain, among, &[]);
        let found = timed("accounts", found).await?;
        Ok(found.into_iter().map(|account| account.name).collect())
    }

    async fn belongs(
        &self,
        group: &str,
        member: &str,
        belongs: bool,
    ) -> Result<(), DirectoryError> {
        let done = self
            .directory
            .change_membership(&self.domain, group, member, belongs);
        timed("change_membership", done).await
    }

    async fn form_of(&self, name: &str) -> GroupForm {
        let group = self.directory.account(&self.domain, KIND, name, &[]).await;
        group.unwrap().expect("it is there").form.unwrap()
    }
}

async fn dir_49_a_group_has_scope_type_and_attributes(subject: &Subject) {
    let (directory, domain) = (&subject.directory, &subject.domain);
    let described = attributes(&[("description", "Who reads (a lot)")]);
    for (name, form, attributes) in [
        ("Readers", form(GroupScope::Global, true), described.clone()),
        (
            "data letters",
            form(GroupScope::Universal, false),
            Attributes::new(),
        ),
        (
            "data locals",
            form(GroupScope::DomainLocal, true),
            Attributes::new(),
        ),
    ] {
        let group = new(name, form, attributes);
        let made = directory.create_account(domain, &group);
        let made = timed("create_account", made).await.unwrap();
        assert!(made.sid.starts_with("S-1-5-21-"), "{made:?}");
        assert_eq!(subject.form_of(name).await, form);
    }
    let read = directory
        .account(domain, KIND, "READERS", &["description", "mail"])
        .await
        .unwrap()
        .unwrap();
    assert_eq!(
        (read.name.as_str(), read.attributes),
        ("Readers", described)
    );
    let global = form(GroupScope::Global, true);
    for taken in ["readers", "data.zoe", "Domain Users"] {
        let refused = directory
            .create_account(domain, &new(taken, global, Attributes::new()))
            .await;
        assert!(
            matches!(refused, Err(DirectoryError::NameTaken(_))),
            "{taken}: {refused:?}"
        );
    }
    let builtin = form(GroupScope::BuiltinLocal, true);
    for (name, form) in [("data born", builtin), ("a,b", global), (" a", global)] {
        let group = new(name, form, Attributes::new());
        let refused = directory.create_account(domain, &group).await;
        assert!(refused.is_err(), "{name}");
    }
    let among = Among::Matching {
        kind: KIND,
        attributes: &["sAMAccountName", "description"],
        pattern: "*read*",
    };
    assert!(
        subject
            .found(among)
            .await
            .unwrap()
            .contains(&"Readers".to_owned())
    );
    let all = subject.found(Among::All(KIND)).await.unwrap();
    for name in ["Readers", "Domain Users", "Administrators"] {
        assert!(all.iter().any(|it| it == name), "{all:?}");
    }
}

async fn a_scope_changes_by_way_of_universal(subject: &Subject) {
    let change = async |scope, security| {
        let change = AccountChange {
            change: Change::Replace,
            attributes: attributes(&[("info", "changed")]),
            form: Some(form(scope, security)),
        };
        let domain = &subject.domain;
        let done = subject
            .directory
            .change_account(domain, KIND, "data locals", &change);
        timed("change_account", done).await
    };
    let refused = change(GroupScope::Global, true).await;
    assert!(
        matches!(refused, Err(DirectoryError::AttributeRefused(_))),
        "{refused:?}"
    );
    change(GroupScope::Universal, true).await.unwrap();
    change(GroupScope::Global, false).await.unwrap();
    assert_eq!(
        subject.form_of("data locals").await,
        form(GroupScope::Global, false)
    );
}

async fn dir_50_members_are_seen_from_both_sides(subject: &Subject) {
    let (directory, domain) = (&subject.directory, &subject.domain);
    directory
        .ensure_machine(domain, &machine("WS-MEMBER", domain, 0))
        .await
        .unwrap();
    for member in ["DATA.zoe", "data letters", "WS-MEMBER"] {
        // A distribution group of the scope Universal may be in none that is Global: one of the same scope takes it.
        let group = if member == "data letters" {
            "data universal"
        } else {
            "readers"
        };
        if group == "data universal" {
            let universal = form(GroupScope::Universal, true);
            let made = new(group, universal, Attributes::new());
            directory.create_account(domain, &made).await.unwrap();
        }
        subject.belongs(group, member, true).await.unwrap();
        let again = subject.belongs(group, member, true).await;
        assert!(
            matches!(again, Err(DirectoryError::AlreadyMember { .. })),
            "{member}: {again:?}"
        );
        assert_eq!(
            subject.found(Among::GroupsOf(member)).await.unwrap().len(),
            1
        );
    }
    let members = directory
        .accounts(domain, Among::MembersOf("Readers"), &[])
        .await
        .unwrap();
    let members: Vec<_> = members
        .iter()
        .map(|it| (it.name.as_str(), it.kind))
        .collect();
    assert_eq!(
        members,
        [
            ("data.zoe", AccountKind::Person),
            ("WS-MEMBER$", AccountKind::Machine)
        ]
    );
    subject
        .belongs("Readers", "ws-member$", false)
        .await
        .unwrap();
    let again = subject.belongs("Readers", "ws-member$", false).await;
    assert!(
        matches!(again, Err(DirectoryError::NotMember { .. })),
        "{again:?}"
    );
    let itself = subject.belongs("Readers", "READERS", true).await;
    assert!(matches!(itself, Err(DirectoryError::AttributeRefused(_))));
    let nothing = subject.belongs("Readers", "nobody-at-all", true).await;
    assert!(matches!(nothing, Err(DirectoryError::NoSuchMember(_))));
    let nowhere = subject.belongs("no such group", "data.zoe", true).await;
    assert!(matches!(nowhere, Err(DirectoryError::NoSuchGroup(_))));
    for among in [Among::MembersOf("x)(cn=*"), Among::GroupsOf("*")] {
        assert!(subject.found(among).await.is_err(), "{among:?}");
    }
}

async fn whatever_is_removed_leaves_its_groups(subject: &Subject) {
    let (directory, domain) = (&subject.directory, &subject.domain);
    directory
        .ensure_person(domain, &person("data.leaver", "Lea", "Ver"))
        .await
        .unwrap();
    subject
        .belongs("Readers", "data.leaver", true)
        .await
        .unwrap();
    directory
        .remove_account(domain, AccountKind::Person, "data.leaver")
        .await
        .unwrap();
    let members = subject.found(Among::MembersOf("Readers")).await.unwrap();
    assert_eq!(members, ["data.zoe"]);
    directory
        .remove_account(domain, KIND, "readers")
        .await
        .unwrap();
    let of_zoe = subject.found(Among::GroupsOf("data.zoe")).await.unwrap();
    assert_eq!(of_zoe, Vec::<String>::new());
    let gone = directory.remove_account(domain, KIND, "readers").await;
    assert!(matches!(gone, Err(DirectoryError::NoSuchGroup(_))));
}

async fn groups_of_the_domain_itself_stay(subject: &Subject) {
    let (directory, domain) = (&subject.directory, &subject.domain);
    for name in ["Domain Admins", "Administrators"] {
        let refused = directory.remove_account(domain, KIND, name).await;
        assert!(
            matches!(refused, Err(DirectoryError::Protected(_))),
            "{name}: {refused:?}"
        );
    }
    subject
        .belongs("Domain Admins", "data.zoe", true)
        .await
        .unwrap();
    knows_the_groups_of_an_administrator(subject).await;
    subject
        .belongs("domain admins", "DATA.ZOE", false)
        .await
        .unwrap();
    for name in ["Administrator", "ADMINISTRATOR"] {
        let refused = subject.belongs("domain admins", name, false).await;
        assert!(
            matches!(refused, Err(DirectoryError::SignsIn { .. })),
            "{name}: {refused:?}"
        );
    }
}

/// What tells a person who administers the domain: the places of their groups, and the identifiers of those.
async fn knows_the_groups_of_an_administrator(subject: &Subject) {
    let (directory, domain) = (&subject.directory, &subject.domain);
    let read = ["memberOf", "primaryGroupID"];
    let person = directory.account(domain, AccountKind::Person, "data.zoe", &read);
    let person = person.await.unwrap().expect("she is there");
    assert_eq!(person.attributes["primaryGroupID"], ["513"]);
    let groups = directory
        .accounts(domain, Among::All(KIND), &["memberOf"])
        .await
        .unwrap();
    let admins = groups.iter().find(|group| group.sid.ends_with("-512"));
    let admins = admins.expect("every domain has the group");
    assert_eq!(admins.name, "Domain Admins");
    assert!(person.attributes["memberOf"].contains(&admins.distinguished_name));
}
