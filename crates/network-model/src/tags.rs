//! Tags of everything that has an id.

use std::collections::BTreeMap;

use crate::{Network, Refused};

/// Tags by key.
pub type Tags = BTreeMap<String, String>;

/// How many tags a thing may have.
const TAGS_MAX: usize = 50;
const KEY_CHARACTERS_MAX: usize = 128;
const VALUE_CHARACTERS_MAX: usize = 256;
/// Keys of the service itself begin so.
const RESERVED: &str = "aws:";

/// A thing with tags, as lists of tags show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tagged<'a> {
    /// Its id.
    pub id: &'a str,
    /// What it is, such as `vpc`.
    pub kind: &'static str,
    /// Its tags.
    pub tags: &'a Tags,
}

/// Tags as a client sends them: keys once, not reserved, within their lengths.
///
/// # Errors
/// When one of them may not be.
pub fn checked_tags(pairs: impl IntoIterator<Item = (String, String)>) -> Result<Tags, Refused> {
    let mut tags = Tags::new();
    for (key, value) in pairs {
        if key.is_empty() || KEY_CHARACTERS_MAX < key.chars().count() {
            return Err(Refused::parameter(
                "tag key",
                &key,
                "a key has 1 to 128 characters",
            ));
        }
        if key.to_ascii_lowercase().starts_with(RESERVED) {
            return Err(Refused::parameter(
                "tag key",
                &key,
                "keys that begin with aws: are reserved",
            ));
        }
        if VALUE_CHARACTERS_MAX < value.chars().count() {
            return Err(Refused::parameter(
                "tag value",
                &value,
                "a value has at most 256 characters",
            ));
        }
        if tags.insert(key.clone(), value).is_some() {
            return Err(Refused::parameter("tag key", &key, "it is given twice"));
        }
    }
    check_count(tags.len())?;
    Ok(tags)
}

fn check_count(count: usize) -> Result<(), Refused> {
    if TAGS_MAX < count {
        return Err(Refused::new(
            "TagLimitExceeded",
            format!("a thing has at most {TAGS_MAX} tags; this would be {count}"),
        ));
    }
    Ok(())
}

impl Network {
    /// Everything that has an id, with its tags.
    pub fn tagged(&self) -> impl Iterator<Item = Tagged<'_>> {
        fn each<'a, T>(
            table: &'a BTreeMap<String, T>,
            kind: &'static str,
            tags: fn(&T) -> &Tags,
        ) -> impl Iterator<Item = Tagged<'a>> {
            table.iter().map(move |(id, thing)| Tagged {
                id,
                kind,
                tags: tags(thing),
            })
        }
        let rules = self.groups.values().flat_map(|group| &group.rules);
        each(&self.vpcs, "vpc", |thing| &thing.tags)
            .chain(each(&self.subnets, "subnet", |thing| &thing.tags))
            .chain(each(&self.gateways, "internet-gateway", |thing| {
                &thing.tags
            }))
            .chain(each(&self.route_tables, "route-table", |thing| &thing.tags))
            .chain(each(&self.groups, "security-group", |thing| &thing.tags))
            .chain(rules.map(|rule| Tagged {
                id: &rule.id,
                kind: "security-group-rule",
                tags: &rule.tags,
            }))
            .chain(each(&self.acls, "network-acl", |thing| &thing.tags))
            .chain(each(&self.dhcp_options, "dhcp-options", |thing| {
                &thing.tags
            }))
            .chain(each(&self.interfaces, "network-interface", |thing| {
                &thing.tags
            }))
            .chain(each(&self.addresses, "elastic-ip", |thing| &thing.tags))
            .chain(each(&self.nat_gateways, "natgateway", |thing| &thing.tags))
            .chain(each(&self.instances, "instance", |thing| &thing.tags))
    }

    /// What has this id.
    #[must_use]
    pub fn find_tagged(&self, id: &str) -> Option<Tagged<'_>> {
        self.tagged().find(|tagged| tagged.id == id)
    }

    fn tags_mut(&mut self, id: &str) -> Result<&mut Tags, Refused> {
        let found = match id.split('-').next().unwrap_or_default() {
            "vpc" => self.vpcs.get_mut(id).map(|thing| &mut thing.tags),
            "subnet" => self.subnets.get_mut(id).map(|thing| &mut thing.tags),
            "igw" => self.gateways.get_mut(id).map(|thing| &mut thing.tags),
            "rtb" => self.route_tables.get_mut(id).map(|thing| &mut thing.tags),
            "sg" => self.groups.get_mut(id).map(|thing| &mut thing.tags),
            "sgr" => {
                let mut rules = self.groups.values_mut().flat_map(|group| &mut group.rules);
                rules.find(|rule| rule.id == id).map(|rule| &mut rule.tags)
            }
            "acl" => self.acls.get_mut(id).map(|thing| &mut thing.tags),
            "dopt" => self.dhcp_options.get_mut(id).map(|thing| &mut thing.tags),
            "eni" => self.interfaces.get_mut(id).map(|thing| &mut thing.tags),
            "eipalloc" => self.addresses.get_mut(id).map(|thing| &mut thing.tags),
            "nat" => self.nat_gateways.get_mut(id).map(|thing| &mut thing.tags),
            "i" => self.instances.get_mut(id).map(|thing| &mut thing.tags),
            _ => None,
        };
        found.ok_or_else(|| Refused::no_such_id(id))
    }

    /// Sets tags on things; all of them or none.
    ///
    /// # Errors
    /// When a thing does not exist or would have too many.
    pub fn tag(&mut self, ids: &[String], tags: &Tags) -> Result<(), Refused> {
        for id in ids {
            let there = self.tags_mut(id)?;
            let new = tags.keys().filter(|key| !there.contains_key(*key)).count();
            check_count(there.len() + new)?;
        }
        for id in ids {
            self.tags_mut(id)?.extend(tags.clone());
        }
        Ok(())
    }

    /// Takes tags from things: those of the keys, where a value is given only with that value; all when no key is given.
    ///
    /// # Errors
    /// When a thing does not exist.
    pub fn untag(
        &mut self,
        ids: &[String],
        keys: &[(String, Option<String>)],
    ) -> Result<(), Refused> {
        for id in ids {
            self.tags_mut(id)?;
        }
        for id in ids {
            let there = self.tags_mut(id)?;
            if keys.is_empty() {
                there.clear();
            }
            for (key, value) in keys {
                let matches = |found: &String| value.as_ref().is_none_or(|value| value == found);
                if there.get(key).is_some_and(matches) {
                    there.remove(key);
                }
            }
        }
        Ok(())
    }
}
