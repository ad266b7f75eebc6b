//! IP groups: from which addresses the WorkSpaces of a directory may be reached.

use std::collections::BTreeMap;

use model::{
    id::{DirectoryId, IpGroupId},
    ip_range::IpRange,
    limits::{IP_GROUPS_PER_ACCOUNT, IP_GROUPS_PER_DIRECTORY, IP_RULES_PER_GROUP},
};
use sqlx::any::AnyRow;

use crate::{Refusal, RequestError, Store, StoreError, database, tags, writing::Writing};

/// A list of addresses that may come in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IpGroup {
    /// Its id.
    pub id: IpGroupId,
    /// The account that owns it.
    pub account_id: String,
    /// Its name, unique in the account.
    pub name: String,
    /// What it is for.
    pub description: String,
    /// Who may come in.
    pub rules: Vec<IpRule>,
    /// When it was made.
    pub created_at: i64,
}

/// One range of a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IpRule {
    /// From where.
    pub range: IpRange,
    /// What it is.
    pub description: String,
}

/// A change of a group's rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IpRuleChange {
    /// These come in addition; one that is there gets the new description.
    Add(Vec<IpRule>),
    /// These go; one that is not there is no error.
    Remove(Vec<IpRange>),
    /// These take the place of all.
    Replace(Vec<IpRule>),
}

fn group(row: &AnyRow) -> Result<IpGroup, StoreError> {
    Ok(IpGroup {
        id: database::parsed(row, "id")?,
        account_id: database::text(row, "account_id")?,
        name: database::text(row, "name")?,
        description: database::text(row, "description")?,
        rules: Vec::new(),
        created_at: database::number(row, "created_at")?,
    })
}

impl Store {
    /// Makes a group with its rules.
    ///
    /// # Errors
    /// A refusal when the name is taken or there are too many of something; else the database's failure.
    pub async fn create_ip_group(
        &self,
        new: &IpGroup,
        tags: &[(String, String)],
    ) -> Result<(), RequestError> {
        let mut transaction = self.begin().await?;
        let rows = sqlx::query("SELECT name FROM ip_groups WHERE account_id = $1")
            .bind(&new.account_id)
            .fetch_all(&mut *transaction)
            .await?;
        if IP_GROUPS_PER_ACCOUNT <= rows.len() {
            return Err(too_many(
                "IP groups",
                &new.account_id,
                IP_GROUPS_PER_ACCOUNT,
            ));
        }
        let inserted = sqlx::query(
            "INSERT INTO ip_groups (id, account_id, name, description, created_at) VALUES ($1, $2, $3, $4, $5) \
             ON CONFLICT (account_id, name) DO NOTHING",
        )
        .bind(new.id.as_str())
        .bind(&new.account_id)
        .bind(&new.name)
        .bind(&new.description)
        .bind(new.created_at)
        .execute(&mut *transaction)
        .await?;
        if inserted.rows_affected() == 0 {
            return Err(Refusal::IpGroupNameTaken(new.name.clone()).into());
        }
        add_rules(&mut transaction, &new.id, &new.rules).await?;
        tags::insert(&mut transaction, new.id.as_str(), tags).await?;
        Ok(transaction.commit().await?)
    }

    /// The groups of an account with their rules, by id.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn ip_groups(&self, account_id: &str) -> Result<Vec<IpGroup>, StoreError> {
        let query = sqlx::query("SELECT * FROM ip_groups WHERE account_id = $1 ORDER BY id")
            .bind(account_id);
        let mut groups = self.all(query, group).await?;
        let query = sqlx::query(
            "SELECT r.group_id, r.addresses, r.description FROM ip_rules r JOIN ip_groups g ON g.id = r.group_id \
             WHERE g.account_id = $1 ORDER BY r.addresses",
        )
        .bind(account_id);
        let rules = self
            .all(query, |row| {
                let rule = IpRule {
                    range: database::parsed(row, "addresses")?,
                    description: database::text(row, "description")?,
                };
                Ok((database::parsed::<IpGroupId>(row, "group_id")?, rule))
            })
            .await?;
        let mut of_group: BTreeMap<IpGroupId, Vec<IpRule>> = BTreeMap::new();
        for (id, rule) in rules {
            of_group.entry(id).or_default().push(rule);
        }
        for group in &mut groups {
            group.rules = of_group.remove(&group.id).unwrap_or_default();
        }
        Ok(groups)
    }

    /// Removes a group that restricts no directory.
    ///
    /// # Errors
    /// A refusal when there is no such group or a directory uses it; else the database's failure.
    pub async fn delete_ip_group(
        &self,
        account_id: &str,
        id: &IpGroupId,
    ) -> Result<(), RequestError> {
        let mut transaction = self.begin().await?;
        check_owner(&mut transaction, account_id, id).await?;
        let rows = sqlx::query("SELECT directory_id FROM directory_ip_groups WHERE group_id = $1 ORDER BY directory_id")
            .bind(id.as_str())
            .fetch_all(&mut *transaction)
            .await?;
        if !rows.is_empty() {
            let directories = rows
                .iter()
                .map(|row| database::text(row, "directory_id"))
                .collect::<Result<Vec<_>, _>>()?
                .join(", ");
            let id = id.clone();
            return Err(Refusal::IpGroupInUse { id, directories }.into());
        }
        for statement in [
            "DELETE FROM ip_rules WHERE group_id = $1",
            "DELETE FROM workspace_tags WHERE resource_id = $1",
            "DELETE FROM ip_groups WHERE id = $1",
        ] {
            sqlx::query(statement)
                .bind(id.as_str())
                .execute(&mut *transaction)
                .await?;
        }
        Ok(transaction.commit().await?)
    }

    /// Changes the rules of a group.
    ///
    /// # Errors
    /// A refusal when there is no such group or it would have too many; else the database's failure.
    pub async fn change_ip_rules(
        &self,
        account_id: &str,
        id: &IpGroupId,
        change: &IpRuleChange,
    ) -> Result<(), RequestError> {
        let mut transaction = self.begin().await?;
        check_owner(&mut transaction, account_id, id).await?;
        match change {
            IpRuleChange::Add(rules) => add_rules(&mut transaction, id, rules).await?,
            IpRuleChange::Remove(ranges) => {
                for range in ranges {
                    sqlx::query("DELETE FROM ip_rules WHERE group_id = $1 AND addresses = $2")
                        .bind(id.as_str())
                        .bind(range.to_string())
                        .execute(&mut *transaction)
                        .await?;
                }
            }
            IpRuleChange::Replace(rules) => {
                sqlx::query("DELETE FROM ip_rules WHERE group_id = $1")
                    .bind(id.as_str())
                    .execute(&mut *transaction)
                    .await?;
                add_rules(&mut transaction, id, rules).await?;
            }
        }
        Ok(transaction.commit().await?)
    }

    /// Restricts a registered directory to these groups, beside those it has.
    ///
    /// # Errors
    /// A refusal when a group is not the account's or there would be too many; else the database's failure.
    pub async fn associate_ip_groups(
        &self,
        account_id: &str,
        directory: &DirectoryId,
        groups: &[IpGroupId],
    ) -> Result<(), RequestError> {
        let mut transaction = self.begin().await?;
        for id in groups {
            check_owner(&mut transaction, account_id, id).await?;
            sqlx::query(
                "INSERT INTO directory_ip_groups (directory_id, group_id) VALUES ($1, $2) \
                 ON CONFLICT (directory_id, group_id) DO NOTHING",
            )
            .bind(directory.as_str())
            .bind(id.as_str())
            .execute(&mut *transaction)
            .await?;
        }
        let row = sqlx::query(
            "SELECT COUNT(*) AS number FROM directory_ip_groups WHERE directory_id = $1",
        )
        .bind(directory.as_str())
        .fetch_one(&mut *transaction)
        .await?;
        if IP_GROUPS_PER_DIRECTORY < database::index(&row, "number")? as usize {
            return Err(too_many(
                "IP groups",
                directory.as_str(),
                IP_GROUPS_PER_DIRECTORY,
            ));
        }
        Ok(transaction.commit().await?)
    }

    /// Takes groups off a directory; those it does not have are no error.
    ///
    /// # Errors
    /// A refusal when a group is not the account's; else the database's failure.
    pub async fn disassociate_ip_groups(
        &self,
        account_id: &str,
        directory: &DirectoryId,
        groups: &[IpGroupId],
    ) -> Result<(), RequestError> {
        let mut transaction = self.begin().await?;
        for id in groups {
            check_owner(&mut transaction, account_id, id).await?;
            sqlx::query(
                "DELETE FROM directory_ip_groups WHERE directory_id = $1 AND group_id = $2",
            )
            .bind(directory.as_str())
            .bind(id.as_str())
            .execute(&mut *transaction)
            .await?;
        }
        Ok(transaction.commit().await?)
    }

    /// The groups that restrict a directory, by id.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn directory_ip_groups(
        &self,
        directory: &DirectoryId,
    ) -> Result<Vec<IpGroupId>, StoreError> {
        let query = sqlx::query(
            "SELECT group_id FROM directory_ip_groups WHERE directory_id = $1 ORDER BY group_id",
        )
        .bind(directory.as_str());
        self.all(query, |row| database::parsed(row, "group_id"))
            .await
    }

    /// From where the WorkSpaces of a directory may be reached; nothing while no group restricts it.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn admitted_ranges(
        &self,
        directory: &DirectoryId,
    ) -> Result<Option<Vec<IpRange>>, StoreError> {
        let query = sqlx::query(
            "SELECT d.group_id, COALESCE(r.addresses, '') AS addresses FROM directory_ip_groups d \
             LEFT JOIN ip_rules r ON r.group_id = d.group_id WHERE d.directory_id = $1 ORDER BY r.addresses",
        )
        .bind(directory.as_str());
        let rows: Vec<Option<IpRange>> = self
            .all(query, |row| database::optional(row, "addresses"))
            .await?;
        if rows.is_empty() {
            return Ok(None);
        }
        let mut ranges: Vec<IpRange> = rows.into_iter().flatten().collect();
        ranges.dedup();
        Ok(Some(ranges))
    }
}

/// Another account's group does not exist.
async fn check_owner(
    transaction: &mut Writing,
    account_id: &str,
    id: &IpGroupId,
) -> Result<(), RequestError> {
    let row = sqlx::query("SELECT 1 FROM ip_groups WHERE id = $1 AND account_id = $2")
        .bind(id.as_str())
        .bind(account_id)
        .fetch_optional(&mut **transaction)
        .await?;
    match row {
        Some(_) => Ok(()),
        None => Err(Refusal::NoIpGroup(id.clone()).into()),
    }
}

async fn add_rules(
    transaction: &mut Writing,
    id: &IpGroupId,
    rules: &[IpRule],
) -> Result<(), RequestError> {
    for rule in rules {
        sqlx::query(
            "INSERT INTO ip_rules (group_id, addresses, description) VALUES ($1, $2, $3) \
             ON CONFLICT (group_id, addresses) DO UPDATE SET description = excluded.description",
        )
        .bind(id.as_str())
        .bind(rule.range.to_string())
        .bind(&rule.description)
        .execute(&mut **transaction)
        .await?;
    }
    let row = sqlx::query("SELECT COUNT(*) AS number FROM ip_rules WHERE group_id = $1")
        .bind(id.as_str())
        .fetch_one(&mut **transaction)
        .await?;
    if IP_RULES_PER_GROUP < database::index(&row, "number")? as usize {
        return Err(too_many("rules", id.as_str(), IP_RULES_PER_GROUP));
    }
    Ok(())
}

fn too_many(what: &'static str, of: &str, limit: usize) -> RequestError {
    Refusal::TooMany {
        what,
        of: of.to_owned(),
        limit,
    }
    .into()
}
