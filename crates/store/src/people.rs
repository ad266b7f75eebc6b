//! People of a directory: asked for, made in the directory, registered. Passwords are only in the directory.

use model::{id::DirectoryId, username::Username};
use sqlx::any::AnyRow;

use crate::{
    NewWorkspace, Refusal, RequestError, Store, StoreError, Workspace, database, directories,
    workspaces, writing::Writing,
};

/// Where a person is on their way in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PersonStage {
    /// Asked for, not in the directory yet.
    Requested,
    /// In the directory, without a password of their own.
    Created,
    /// Has set a password.
    Registered,
}

/// A person of a directory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The directory.
    pub directory_id: DirectoryId,
    /// The user name as it was written.
    pub username: Username,
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// Mail address.
    pub mail: String,
    /// Whether they administer the directory (DIR-18).
    pub administrator: bool,
    /// Where they are.
    pub stage: PersonStage,
    /// Why they could not be made yet; empty when nothing is wrong.
    pub trouble: String,
    /// When they were asked for.
    pub created_at: i64,
    /// When they registered.
    pub registered_at: Option<i64>,
}

/// A person to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPerson {
    /// User name.
    pub username: Username,
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// Mail address.
    pub mail: String,
    /// Whether they shall administer the directory.
    pub administrator: bool,
}

impl PersonStage {
    /// The word in the store.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Requested => "Requested",
            Self::Created => "Created",
            Self::Registered => "Registered",
        }
    }

    fn from_word(word: &str) -> Option<Self> {
        [Self::Requested, Self::Created, Self::Registered]
            .into_iter()
            .find(|stage| stage.word() == word)
    }
}

fn person(row: &AnyRow) -> Result<Person, StoreError> {
    Ok(Person {
        directory_id: database::parsed(row, "directory_id")?,
        username: database::parsed(row, "username")?,
        first_name: database::text(row, "first_name")?,
        last_name: database::text(row, "last_name")?,
        mail: database::text(row, "mail")?,
        administrator: database::flag(row, "administrator")?,
        stage: database::word(row, "stage", PersonStage::from_word)?,
        trouble: database::text(row, "trouble")?,
        created_at: database::number(row, "created_at")?,
        registered_at: database::time(row, "registered_at")?,
    })
}

impl Store {
    /// Adds people and their WorkSpaces to a directory, all or nothing. Who is there already with the same data stays
    /// as they are, and so does a WorkSpace they have: quick setup may be repeated. Returns the WorkSpaces of the
    /// people named in `new_workspaces`, new or not.
    ///
    /// # Errors
    /// A refusal when somebody is there with other data or the directory is not there; else the database's failure.
    pub async fn add_people(
        &self,
        directory: &DirectoryId,
        people: &[NewPerson],
        new_workspaces: &[NewWorkspace],
        now: i64,
    ) -> Result<Vec<Workspace>, RequestError> {
        let mut attempt = 1;
        while let Err(error) = self
            .try_add_people(directory, people, new_workspaces, now)
            .await
        {
            if !workspaces::lost_a_race(&error) || attempt == workspaces::RACES_MAX {
                return Err(error);
            }
            attempt += 1;
        }
        let mut found = Vec::new();
        for workspace in new_workspaces {
            found.extend(self.workspace_of(directory, &workspace.username).await?);
        }
        Ok(found)
    }

    async fn try_add_people(
        &self,
        directory: &DirectoryId,
        people: &[NewPerson],
        new_workspaces: &[NewWorkspace],
        now: i64,
    ) -> Result<(), RequestError> {
        let mut transaction = self.begin().await?;
        for person in people {
            insert(&mut transaction, directory, person, now).await?;
        }
        for workspace in new_workspaces {
            match workspaces::insert(&mut transaction, self.places(), workspace, now).await {
                Ok(()) | Err(RequestError::Refused(Refusal::PersonHasWorkspace { .. })) => {}
                Err(error) => return Err(error),
            }
        }
        transaction.commit().await?;
        Ok(())
    }

    /// The people of a directory, by user name.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn people(&self, directory: &DirectoryId) -> Result<Vec<Person>, StoreError> {
        let query =
            sqlx::query("SELECT * FROM people WHERE directory_id = $1 ORDER BY username_key")
                .bind(directory.as_str());
        self.all(query, person).await
    }

    /// The people of a directory who are not made yet, in the order they were asked for.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn people_requested(
        &self,
        directory: &DirectoryId,
    ) -> Result<Vec<Person>, StoreError> {
        let query = sqlx::query("SELECT * FROM people WHERE directory_id = $1 AND stage = 'Requested' ORDER BY created_at, username_key")
            .bind(directory.as_str());
        self.all(query, person).await
    }

    /// A person by user name, in any case.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn person(
        &self,
        directory: &DirectoryId,
        username: &str,
    ) -> Result<Option<Person>, StoreError> {
        let query =
            sqlx::query("SELECT * FROM people WHERE directory_id = $1 AND username_key = $2")
                .bind(directory.as_str())
                .bind(username.to_ascii_lowercase());
        self.one(query, person).await
    }

    /// Writes down a person who is in the directory already: made there by an administrator, with whatever tool. Who is
    /// written down stays as they are.
    ///
    /// # Errors
    /// A refusal when the directory is not there; else the database's failure.
    pub async fn adopt_person(
        &self,
        directory: &DirectoryId,
        new: &NewPerson,
        stage: PersonStage,
        now: i64,
    ) -> Result<(), RequestError> {
        let mut transaction = self.begin().await?;
        match insert(&mut transaction, directory, new, now).await {
            Ok(()) => {}
            Err(RequestError::Refused(Refusal::PersonDiffers(_))) => return Ok(()),
            Err(error) => return Err(error),
        }
        let registered_at = if stage == PersonStage::Registered {
            now
        } else {
            0
        };
        sqlx::query(
            "UPDATE people SET stage = $1, registered_at = $2 \
             WHERE directory_id = $3 AND username_key = $4 AND stage = 'Requested' AND created_at = $5",
        )
        .bind(stage.word())
        .bind(registered_at)
        .bind(directory.as_str())
        .bind(new.username.key())
        .bind(now)
        .execute(&mut *transaction)
        .await?;
        Ok(transaction.commit().await?)
    }

    /// Takes over what an administrator changed of a person: first name, last name and mail address.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn change_person(
        &self,
        directory: &DirectoryId,
        username: &Username,
        (first_name, last_name, mail): (&str, &str, &str),
    ) -> Result<(), StoreError> {
        let query = sqlx::query(
            "UPDATE people SET first_name = $1, last_name = $2, mail = $3 WHERE directory_id = $4 AND username_key = $5",
        )
        .bind(first_name)
        .bind(last_name)
        .bind(mail)
        .bind(directory.as_str())
        .bind(username.key());
        self.change(query).await.map(drop)
    }

    /// Forgets a person with their invitations and sessions.
    ///
    /// # Errors
    /// A refusal that names their WorkSpace while they have one; else the database's failure.
    pub async fn forget_person(
        &self,
        directory: &DirectoryId,
        username: &Username,
    ) -> Result<(), RequestError> {
        let mut transaction = self.begin().await?;
        directories::hold(&mut transaction, directory).await?;
        let has = sqlx::query(
            "SELECT id FROM workspaces WHERE directory_id = $1 AND username_key = $2 AND state <> 'TERMINATED'",
        )
        .bind(directory.as_str())
        .bind(username.key())
        .fetch_optional(&mut *transaction)
        .await?;
        if let Some(row) = has {
            return Err(Refusal::PersonInUse {
                username: username.to_string(),
                workspace: database::parsed(&row, "id")?,
            }
            .into());
        }
        for statement in [
            "DELETE FROM client_sessions WHERE directory_id = $1 AND username_key = $2",
            "DELETE FROM invitations WHERE directory_id = $1 AND username_key = $2",
            "DELETE FROM people WHERE directory_id = $1 AND username_key = $2",
        ] {
            sqlx::query(statement)
                .bind(directory.as_str())
                .bind(username.key())
                .execute(&mut *transaction)
                .await?;
        }
        Ok(transaction.commit().await?)
    }

    /// Notes that a person is in the directory.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn person_created(
        &self,
        directory: &DirectoryId,
        username: &Username,
    ) -> Result<(), StoreError> {
        let query = sqlx::query(
            "UPDATE people SET stage = 'Created', trouble = '' WHERE directory_id = $1 AND username_key = $2 AND stage = 'Requested'",
        )
        .bind(directory.as_str())
        .bind(username.key());
        self.change(query).await.map(drop)
    }

    /// Notes why a person could not be made.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn person_trouble(
        &self,
        directory: &DirectoryId,
        username: &Username,
        trouble: &str,
    ) -> Result<(), StoreError> {
        let query = sqlx::query(
            "UPDATE people SET trouble = $1 WHERE directory_id = $2 AND username_key = $3",
        )
        .bind(trouble)
        .bind(directory.as_str())
        .bind(username.key());
        self.change(query).await.map(drop)
    }

    /// Notes that a person has set their password, with the names they chose (REG-12).
    ///
    /// # Errors
    /// When the database fails.
    pub async fn person_registered(
        &self,
        directory: &DirectoryId,
        username: &Username,
        names: (&str, &str),
        now: i64,
    ) -> Result<(), StoreError> {
        let query = sqlx::query(
            "UPDATE people SET stage = 'Registered', first_name = $1, last_name = $2, registered_at = $3 \
             WHERE directory_id = $4 AND username_key = $5",
        )
        .bind(names.0)
        .bind(names.1)
        .bind(now)
        .bind(directory.as_str())
        .bind(username.key());
        self.change(query).await.map(drop)
    }
}

pub(crate) async fn insert(
    transaction: &mut Writing,
    directory: &DirectoryId,
    new: &NewPerson,
    now: i64,
) -> Result<(), RequestError> {
    let existing =
        sqlx::query("SELECT * FROM people WHERE directory_id = $1 AND username_key = $2")
            .bind(directory.as_str())
            .bind(new.username.key())
            .fetch_optional(&mut **transaction)
            .await?;
    if let Some(existing) = existing.as_ref().map(person).transpose()? {
        // A registered person may have corrected their names (REG-12); the mail address decides who it is.
        let same = existing.mail.eq_ignore_ascii_case(&new.mail);
        return if same {
            Ok(())
        } else {
            Err(Refusal::PersonDiffers(new.username.to_string()).into())
        };
    }
    let inserted = sqlx::query(
        "INSERT INTO people (directory_id, username_key, username, first_name, last_name, mail, administrator, stage, trouble, \
         created_at, registered_at) VALUES ($1, $2, $3, $4, $5, $6, $7, 'Requested', '', $8, 0)",
    )
    .bind(directory.as_str())
    .bind(new.username.key())
    .bind(new.username.as_str())
    .bind(&new.first_name)
    .bind(&new.last_name)
    .bind(&new.mail)
    .bind(i64::from(new.administrator))
    .bind(now)
    .execute(&mut **transaction)
    .await;
    match inserted {
        Err(error)
            if error
                .as_database_error()
                .is_some_and(sqlx::error::DatabaseError::is_foreign_key_violation) =>
        {
            Err(Refusal::NoDirectory(directory.clone()).into())
        }
        other => other.map(|_| ()).map_err(RequestError::from),
    }
}
