//! The directory that a call is about, when it is there, the caller's, and can be asked.

use aws_api::{ApiError, ErrorCode, tree::Value};
use drivers::directory::Domain;
use model::{id::DirectoryId, state::DirectoryStage};
use store::{Directory, DirectoryKind};

use crate::{
    operations::{
        Call, OperationError, directory,
        lookup::{parsed, required},
    },
    reconcile,
};

/// A directory with what its engine must know.
pub(in crate::operations) struct Subject {
    /// What is written down.
    pub(in crate::operations) directory: Directory,
    /// What the engine is asked by.
    pub(in crate::operations) domain: Domain,
}

impl Subject {
    /// The directory that a request of this service names.
    pub(super) async fn named(call: &Call<'_>, request: &Value) -> Result<Self, OperationError> {
        let text = |member: &str| request[member].as_str().map(str::to_owned);
        let id: DirectoryId = parsed(&required("DirectoryId", text("DirectoryId"))?)?;
        call.authorize(&directory::one(call, &id).await?)?;
        let subject = subject_of(call, &id, text("Realm").as_deref()).await?;
        subject.check_realm("MemberRealm", text("MemberRealm").as_deref())?;
        Ok(subject)
    }

    /// Accounts of another domain are not to be had here.
    fn check_realm(&self, member: &str, realm: Option<&str>) -> Result<(), ApiError> {
        let own = self.directory.dns_name.as_str();
        let other = realm.filter(|realm| !realm.trim_end_matches('.').eq_ignore_ascii_case(own));
        other.map_or(Ok(()), |realm| {
            Err(ApiError::new(
                ErrorCode::InvalidParameter,
                format!("{member} \"{realm}\" is not the directory's realm, {own}"),
            ))
        })
    }
}

/// What the engine of a directory is asked by, while there is something to ask.
pub(super) async fn domain_of(
    call: &Call<'_>,
    directory: &Directory,
) -> Result<Option<Domain>, OperationError> {
    let is_up = matches!(
        directory.stage,
        DirectoryStage::Active | DirectoryStage::Impaired
    );
    if directory.kind != DirectoryKind::Cloud || !is_up {
        return Ok(None);
    }
    reconcile::directory::domain(call.cloud, directory)
        .await
        .map_err(OperationError::Domain)
}

/// A directory of the caller's account that can be asked; the caller was found to be allowed to.
pub(in crate::operations) async fn subject_of(
    call: &Call<'_>,
    id: &DirectoryId,
    realm: Option<&str>,
) -> Result<Subject, OperationError> {
    let directory = call.directory(id).await?;
    let refused = |code, message: String| OperationError::Refused(ApiError::new(code, message));
    if directory.kind == DirectoryKind::Connected {
        return Err(refused(
            ErrorCode::Unavailable,
            format!(
                "the directory \"{id}\" is a customer's own; its users and groups are managed there"
            ),
        ));
    }
    let asked = || "it can be asked once it is Active";
    if !matches!(
        directory.stage,
        DirectoryStage::Active | DirectoryStage::Impaired
    ) {
        return Err(refused(
            ErrorCode::Unavailable,
            format!("the directory is {}; {}", directory.stage.wire(), asked()),
        ));
    }
    let domain = reconcile::directory::domain(call.cloud, &directory)
        .await
        .map_err(OperationError::Domain)?;
    let domain = domain.ok_or_else(|| {
        refused(
            ErrorCode::Unavailable,
            format!("the directory has no network yet; {}", asked()),
        )
    })?;
    let subject = Subject { directory, domain };
    subject.check_realm("Realm", realm)?;
    Ok(subject)
}
