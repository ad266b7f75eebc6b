//! QuickSetup: a directory with its network, people, WorkSpaces and invitations from one call. Called again, it adds the
//! people it names to the directory that is there (QS-02 to QS-07, QS-15 to QS-21).

mod check;

use aws_api::shapes::carrel::{QuickSetupRequest, QuickSetupResult, QuickSetupWorkspace};
use check::{Checked, CheckedPerson, Problems};
use model::{
    id::{DirectoryId, WorkspaceId},
    organization::OrganizationName,
    state::DirectoryStage,
};
use store::{Directory, NewPerson, NewWorkspace, Workspace};

use crate::operations::{
    Call, OperationError, directory::directories_max, workspaces::directory_resource,
};
use crate::{
    api::Resource,
    cloud,
    reconcile::directory::{DirectoryRequest, draft_directory},
};

const DEFAULT_ORGANIZATION: &str = "carrel";
const DEFAULT_DOMAIN: &str = "corp.carrel.internal";
const FALLBACK_SHORT_NAME: &str = "CORP";

pub(super) async fn handle(
    call: &Call<'_>,
    request: QuickSetupRequest,
) -> Result<QuickSetupResult, OperationError> {
    call.authorize(&Resource::account(call))?;
    let checked = check::check(&request)?;
    let result = match choose(call, &checked).await? {
        Some(directory) => {
            call.authorize(&directory_resource(call, &directory.id).await?)?;
            extend(call, &directory, &checked).await?
        }
        None => found(call, &checked).await?,
    };
    call.cloud.wake_all();
    Ok(result)
}

/// The directory that the request is about, `None` when it is to be made.
async fn choose(call: &Call<'_>, checked: &Checked) -> Result<Option<Directory>, OperationError> {
    let mut all = call.directories().await?;
    all.retain(|directory| directory.wanted && directory.stage != DirectoryStage::Deleting);
    let mut problems = Problems::default();
    let chosen = match (&checked.organization, &checked.domain_name) {
        (Some(name), _) => all
            .into_iter()
            .find(|directory| directory.organization.key() == name.key()),
        (None, Some(name)) => all
            .into_iter()
            .find(|directory| directory.dns_name == *name),
        (None, None) if all.len() <= 1 => all.pop(),
        (None, None) => {
            let names: Vec<_> = all
                .iter()
                .map(|directory| directory.organization.as_str())
                .collect();
            problems.add(
                "Organization",
                "",
                format!(
                    "there are several directories; name one of {}",
                    names.join(", ")
                ),
            );
            None
        }
    };
    if let Some(directory) = &chosen {
        check_same(&mut problems, directory, checked);
        check_people(call, &mut problems, directory, checked).await?;
    }
    problems.end()?;
    Ok(chosen)
}

/// What is said about a directory that is there must be what it is: nothing of it is changed by quick setup.
fn check_same(problems: &mut Problems, directory: &Directory, checked: &Checked) {
    let organization = &directory.organization;
    if let Some(name) = checked
        .domain_name
        .as_ref()
        .filter(|name| **name != directory.dns_name)
    {
        problems.add(
            "DomainName",
            name.as_str(),
            format!(
                "the directory of {organization} is there and is called {}",
                directory.dns_name
            ),
        );
    }
    if let Some(name) = checked
        .short_name
        .as_ref()
        .filter(|name| **name != directory.short_name)
    {
        problems.add(
            "ShortName",
            name.as_str(),
            format!(
                "the directory of {organization} is there and has the short name {}",
                directory.short_name
            ),
        );
    }
    if let Some(internet) = checked
        .internet
        .filter(|internet| *internet != directory.internet)
    {
        let is = if directory.internet {
            "with"
        } else {
            "without"
        };
        problems.add(
            "EnableInternetAccess",
            internet.to_string(),
            format!(
                "the directory of {organization} is there and was made {is} a way to the Internet"
            ),
        );
    }
}

/// Somebody of the same user name must be the same person: the mail address decides.
async fn check_people(
    call: &Call<'_>,
    problems: &mut Problems,
    directory: &Directory,
    checked: &Checked,
) -> Result<(), OperationError> {
    for (index, person) in checked.people.iter().enumerate() {
        let there = call
            .cloud
            .store
            .person(&directory.id, person.username.as_str())
            .await?;
        if there.is_some_and(|there| !there.mail.eq_ignore_ascii_case(person.mail.as_str())) {
            problems.add(format!("Users[{index}].UserName"), person.username.as_str(), "somebody else in the directory has this user name; choose another, or give the mail address that is known");
        }
    }
    Ok(())
}

/// Makes a directory with its first people; the very first one administers it (QS-05).
async fn found(call: &Call<'_>, checked: &Checked) -> Result<QuickSetupResult, OperationError> {
    let dns_name = checked.domain_name.clone().unwrap_or_else(|| {
        DEFAULT_DOMAIN
            .parse()
            .expect("the default is a domain name")
    });
    let suggested = || {
        dns_name.suggested_short_name().unwrap_or_else(|| {
            FALLBACK_SHORT_NAME
                .parse()
                .expect("the default is a short name")
        })
    };
    let short_name = checked.short_name.clone().unwrap_or_else(suggested);
    let request = DirectoryRequest {
        organization: match &checked.organization {
            Some(name) => Some(name.clone()),
            None => default_organization(call).await?,
        },
        internet: checked.internet.unwrap_or(false),
        directories_max: directories_max(call).await?,
        ..DirectoryRequest::new(call.account_id(), dns_name, short_name)
    };
    let (new, password) = draft_directory(&call.cloud.seal, request)?;
    let people: Vec<NewPerson> = checked
        .people
        .iter()
        .enumerate()
        .map(|(index, person)| new_person(person, index == 0))
        .collect();
    let wishes = wishes(call, &new.id, &checked.people);
    let directory = call
        .cloud
        .store
        .create_directory(&new, &people, &wishes, call.now)
        .await?;
    let workspaces = wishes.iter().map(|wish| QuickSetupWorkspace {
        user_name: wish.username.to_string(),
        workspace_id: wish.id.to_string(),
        created: true,
    });
    Ok(QuickSetupResult {
        directory_created: true,
        administrator_password: Some(password),
        workspaces: workspaces.collect(),
        ..result(&directory)
    })
}

/// The name of an organisation that gave none, unless it is taken: then the directory goes by its id.
async fn default_organization(call: &Call<'_>) -> Result<Option<OrganizationName>, OperationError> {
    let name: OrganizationName = DEFAULT_ORGANIZATION
        .parse()
        .expect("the default is an organisation's name");
    let all = call.cloud.store.directories().await?;
    let taken = all
        .iter()
        .any(|directory| directory.organization.key() == name.key());
    Ok(Some(name).filter(|_| !taken))
}

/// Adds the people and their WorkSpaces; who and what is there stays.
async fn extend(
    call: &Call<'_>,
    directory: &Directory,
    checked: &Checked,
) -> Result<QuickSetupResult, OperationError> {
    let people: Vec<NewPerson> = checked
        .people
        .iter()
        .map(|person| new_person(person, false))
        .collect();
    let wishes = wishes(call, &directory.id, &checked.people);
    let there = call
        .cloud
        .store
        .add_people(&directory.id, &people, &wishes, call.now)
        .await?;
    let is_new = |workspace: &Workspace| wishes.iter().any(|wish| wish.id == workspace.id);
    let describe = |workspace: &Workspace| QuickSetupWorkspace {
        user_name: workspace.username.to_string(),
        workspace_id: workspace.id.to_string(),
        created: is_new(workspace),
    };
    Ok(QuickSetupResult {
        workspaces: there.iter().map(describe).collect(),
        ..result(directory)
    })
}

fn result(directory: &Directory) -> QuickSetupResult {
    QuickSetupResult {
        directory_id: directory.id.to_string(),
        registration_code: directory.registration_code.to_string(),
        ..QuickSetupResult::default()
    }
}

fn new_person(person: &CheckedPerson, administrator: bool) -> NewPerson {
    NewPerson {
        username: person.username.clone(),
        first_name: person.first_name.clone(),
        last_name: person.last_name.clone(),
        mail: person.mail.to_string(),
        administrator,
    }
}

fn wishes(call: &Call<'_>, directory: &DirectoryId, people: &[CheckedPerson]) -> Vec<NewWorkspace> {
    let wish = |person: &CheckedPerson| NewWorkspace {
        id: WorkspaceId::from_random(cloud::random()),
        account_id: call.account_id().to_owned(),
        directory_id: directory.clone(),
        username: person.username.clone(),
        bundle_id: person.bundle.id(),
    };
    people.iter().map(wish).collect()
}
